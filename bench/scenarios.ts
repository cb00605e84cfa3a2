import type { Ask } from "./load.ts";
import { ask, type Product, queryAddress } from "./product.ts";
import { withClient } from "./bench-store.ts";

/** One screen asked of the product and of the floor. */
export interface Scenario {
  readonly name: string;
  readonly told: string;
  /** Processor time as a multiple of the floor's that performance.md asks for; an absolute one in milliseconds where it says so. */
  readonly target: { readonly ratio: number } | { readonly milliseconds: number };
  readonly product: Ask;
  readonly floor: Ask;
  readonly requests: number;
}

interface Places {
  readonly today: string;
  readonly tenant: number;
  readonly streetId: string;
  readonly streetPath: string;
  readonly personId: string;
  readonly name: string;
}

/** What the scenarios ask about, read from the rows: the street's first person with a posting, and a surname. */
async function places(url: string, streetId: string, today: string): Promise<Places> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Omit<Places, "today" | "streetId">>(
      `select x.tenant, x.path as "streetPath", p.id as "personId", p.name from app.unit_path as x
         join app.unit_path as y on y.tenant = x.tenant and y.path like x.path || '%' and y.valid_to is null
         join app.person_unit as k on k.tenant = y.tenant and k.unit_id = y.unit_id and k.valid_to is null
         join app.person as p on p.tenant = k.tenant and p.id = k.person_id
         join app.posting as g on g.tenant = p.tenant and g.person_id = p.id and g.valid_to is null
       where x.unit_id = $1 and x.valid_to is null order by p.name_key limit 1`,
      [streetId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error("the street has nobody posted");
    return { ...row, today, streetId };
  });
}

/** The four screens of every day, as a street officer and, for the dashboard, as the district. */
export async function scenariosOf(parts: { readonly url: string; readonly street: Product; readonly district: Product; readonly floorBase: string }): Promise<readonly Scenario[]> {
  const { url, street, district, floorBase } = parts;
  const me = await ask<{ readonly businessToday: string; readonly grants: readonly { readonly unitId: string }[] }>(street, "session.me", undefined);
  const streetId = me.grants[0]?.unitId ?? "";
  const at = await places(url, streetId, me.businessToday);
  const floor = (path: string, values: readonly string[], cookie: string): Ask => ({
    url: `${floorBase}${path}?${values.map((value) => `v=${encodeURIComponent(value)}`).join("&")}`,
    cookie,
  });
  const product = (from: Product, procedure: string, input: unknown): Ask => ({ url: queryAddress(from, procedure, input), cookie: from.cookie });
  const surname = at.name.slice(0, 1);
  const past = "2025-03-21";
  return [
    {
      name: "list",
      told: "50 people of a street, sorted, open postings, total",
      target: { ratio: 1.3 },
      requests: 300,
      product: product(street, "people.roster", { unitId: streetId, limit: 50 }),
      floor: floor("/list", [at.streetPath, at.today], street.cookie),
    },
    {
      name: "profile",
      told: "a person with posts, postings, evidence, scores",
      target: { ratio: 1.15 },
      requests: 400,
      product: product(street, "people.person", { id: at.personId }),
      floor: floor("/profile", [String(at.tenant), at.personId], street.cookie),
    },
    {
      name: "search",
      told: "people by part of a name or pinyin, 20 rows",
      target: { ratio: 0.25 },
      requests: 400,
      product: product(district, "people.quickFind", { text: surname, limit: 20 }),
      floor: floor("/search", [`%${surname}%`, `${surname}%`], district.cookie),
    },
    {
      name: "dashboard, today",
      told: "coverage by street, issues by month and class, reserve by class and state, all figures",
      target: { milliseconds: 2 },
      requests: 60,
      product: product(district, "reporting.overview", {}),
      floor: floor("/dashboard", [at.today], district.cookie),
    },
    {
      name: "dashboard, another date",
      told: "the same as of 2025-03-21, from rows",
      target: { milliseconds: 100 },
      requests: 30,
      product: product(district, "reporting.overview", { at: { asOf: past } }),
      floor: floor("/dashboard", [past], district.cookie),
    },
  ];
}
