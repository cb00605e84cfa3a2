import { decide } from "@yanzhen/domain/access";
import { refuse } from "@yanzhen/domain/kernel";
import { type ParameterRow, valuesOn } from "@yanzhen/domain/org";
import { postingParameters, postingPolicies } from "@yanzhen/domain/posting";

import type { RequestContext } from "../../../platform/context.ts";
import type { ReadHandle } from "../../../platform/db/reading.ts";
import { parameterRows } from "../../../platform/queries/parameters.ts";
import { knownPeople } from "../../people/public.ts";
import { type ImportKind, kindsOfImport } from "../import-kind.ts";
import { planPostings, type PostingWrite } from "../kinds/posting-import.ts";
import { planReserve, type ReserveWrite } from "../kinds/reserve-import.ts";
import { planRoster } from "../kinds/roster-import.ts";
import type { RosterWrite } from "../kinds/roster-write.ts";
import { planUnits, type UnitWrite } from "../kinds/unit-import.ts";
import { knownCompounds, knownEntries, knownPostings, knownUnits } from "../queries/import-ground.ts";
import { PersonDirectory } from "./known-person.ts";
import type { KnownUnit } from "./known-unit.ts";
import type { PlannedRow } from "./planned-row.ts";
import type { FileReading } from "./read-file-plan.ts";

/** The rows of a file, each with what would be done about it. */
export type ImportPlan =
  | { readonly kind: "units"; readonly units: readonly KnownUnit[]; readonly rows: readonly PlannedRow<UnitWrite>[] }
  | { readonly kind: "roster"; readonly rows: readonly PlannedRow<RosterWrite>[] }
  | { readonly kind: "postings"; readonly rows: readonly PlannedRow<PostingWrite>[] }
  | { readonly kind: "reserve"; readonly rows: readonly PlannedRow<ReserveWrite>[] };

/** Plans a file against the store as it is now, for the actor of the context. */
export async function planImport(ctx: RequestContext, db: ReadHandle, kind: ImportKind, { rows, mapping, missing }: FileReading): Promise<ImportPlan> {
  const { tenant, ids, crypto, clock } = ctx.services;
  const today = clock.businessToday();
  if (missing.length > 0) return { kind, rows: [], units: [] };
  const units = await knownUnits(db, tenant, today);
  const newId = (): string => ids.next();
  const mayEdit = remembered((path) => kindsOfImport[kind].may(ctx.actor, path).ok);
  if (kind === "units") return { kind, units, rows: planUnits(rows, mapping, { units, compounds: await knownCompounds(db, tenant), newId, mayEdit }) };
  const people = new PersonDirectory(await knownPeople(db, tenant, today));
  const blindIndex = (field: "idNo" | "phone", clear: string): string => crypto.blindIndex(field, clear);
  switch (kind) {
    case "roster":
      return { kind, rows: planRoster(rows, mapping, { units, people, today, newId, blindIndex, mayEdit }) };
    case "reserve": {
      const entries = await knownEntries(db, tenant, today);
      return { kind, rows: planReserve(rows, mapping, { units, people, entries, today, newId, blindIndex, mayEdit, isSelf: (id) => id === ctx.actor.personId }) };
    }
    case "postings": {
      const stored: readonly ParameterRow[] = await parameterRows(db, tenant);
      const { maxCompounds } = valuesOn(postingParameters, stored, today);
      const postings = await knownPostings(db, tenant);
      const mayPost = (path: string, person: { readonly id: string; readonly path: string | null }) =>
        person.path === null
          ? refuse("record.notFound", { entity: "person" })
          : decide(postingPolicies, "posting.assign", ctx.actor, { path, personPath: person.path, personId: person.id });
      return { kind, rows: planPostings(rows, mapping, { units, people, postings, maxCompounds, today, newId, blindIndex, maySee: mayEdit, mayPost }) };
    }
  }
}

/** Thousands of rows ask about the same few hundred paths. */
function remembered(ask: (path: string) => boolean): (path: string) => boolean {
  const answers = new Map<string, boolean>();
  return (path) => {
    const known = answers.get(path) ?? ask(path);
    answers.set(path, known);
    return known;
  };
}
