import { openStates } from "@yanzhen/domain/evidence";
import { closedStates } from "@yanzhen/domain/reserve";
import { allReferences } from "@yanzhen/domain/rules";
import { type RawBuilder, sql } from "kysely";

import { boundTable, scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import type { Scope } from "../../../platform/db/scope.ts";
import { pathInScope } from "./subtree.ts";

/** Rows of one kind that are bound to a unit on a day or after. */
export interface BoundRows {
  readonly entity: string;
  /** Whether they must be settled before the unit closes. */
  readonly settle: boolean;
  readonly count: number;
  /** The first few, as one would name them, with the id their page opens by. */
  readonly first: readonly { readonly id: string; readonly name: string }[];
}

export interface BoundQuestion {
  readonly unitId: string;
  readonly on: string;
  /** The unit's path on the day: with it everything below is counted, without it what is bound to the unit itself. */
  readonly path: string | null;
}

const SHOWN = 5;

/** What the rows of a kind are called and when they still run; `r` is the row. Every declared kind has its entry here (a test). */
function kindsOf(scope: Scope, on: string): Readonly<Record<string, { readonly from: RawBuilder<unknown>; readonly name: RawBuilder<unknown>; readonly id: string }>> {
  const runs = (alias: string) => sql`(${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${on})`;
  const inForce = (alias: string) => sql`${sql.ref(`${alias}.valid_from`)} <= ${on} and ${runs(alias)}`;
  const person = sql`(select o.name from ${boundTable("person", scope)} as o where o.tenant = r.tenant and o.id = r.person_id)`;
  return {
    unitPath: {
      from: sql`unit_path as r where r.tenant = ${scope.tenant} and ${runs("r")}`,
      name: sql`(select n.name from unit_name as n where n.tenant = r.tenant and n.unit_id = r.unit_id and ${inForce("n")})`,
      id: "unit_id",
    },
    personUnit: { from: sql`${scopedTable("person_unit", scope)} as r where ${runs("r")}`, name: person, id: "person_id" },
    appointment: { from: sql`${scopedTable("appointment", scope)} as r where ${runs("r")}`, name: sql`concat(${person}, ' ', r.title)`, id: "person_id" },
    posting: { from: sql`${scopedTable("posting", scope)} as r where ${runs("r")}`, name: person, id: "id" },
    evidence: {
      from: sql`${scopedTable("evidence", scope)} as r where r.verification <> 'void' and r.status in (${sql.join(openStates)})`,
      name: sql`r.title`,
      id: "id",
    },
    honour: { from: sql`${scopedTable("honour", scope)} as r where ${runs("r")}`, name: sql`coalesce(r.document_no, '')`, id: "unit_id" },
    reserveEntry: {
      from: sql`${scopedTable("reserve_entry", scope)} as r where exists (select 1 from ${boundTable("reserve_state", scope)} as s
        where s.tenant = r.tenant and s.entry_id = r.id and ${inForce("s")} and s.state not in (${sql.join(closedStates)}))`,
      name: person,
      id: "id",
    },
    // Whose accounts they are is for the administrators to know.
    accountGrant: { from: sql`account_grant as r where r.tenant = ${scope.tenant}`, name: sql`''`, id: "unit_id" },
  };
}

const snake = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/** The kinds a unit's change touches, as the capabilities declare them. */
export const boundKinds = allReferences.filter(({ to, whenClosed }) => to === "unit" && whenClosed !== undefined);

/** Rows of every declared kind that hold on to the unit on the day or later, those that stand in a closing's way first. */
export async function boundToUnit(db: ReadHandle, scope: Scope, { unitId, on, path }: BoundQuestion): Promise<readonly BoundRows[]> {
  const kinds = kindsOf(scope, on);
  const within =
    path === null
      ? sql`${unitId}`
      : sql`select x.unit_id from unit_path as x where x.tenant = ${scope.tenant} and x.valid_from <= ${on} and (x.valid_to is null or x.valid_to > ${on}) and ${pathInScope("x.path", { ...scope, paths: [path] })}`;
  const found: BoundRows[] = [];
  for (const { entity, field, whenClosed } of boundKinds) {
    const kind = kinds[entity];
    if (kind === undefined) throw new Error(`say in bound-to-unit.ts how rows of ${entity} are bound to a unit`);
    const rows = await readSql(
      db,
      sql<{ id: string; name: string | null; count: number }>`select ${sql.ref(`r.${kind.id}`)} as id, ${kind.name} as name, count(*) over ()::int as count
        from ${kind.from} and ${sql.ref(`r.${snake(field)}`)} in (${within}) order by r.id limit ${SHOWN}`,
    );
    const [first] = rows;
    if (first === undefined) continue;
    found.push({
      entity,
      settle: whenClosed === "settle",
      count: first.count,
      first: rows.flatMap(({ id, name }) => (name === null || name === "" ? [] : [{ id, name }])),
    });
  }
  return found.toSorted((a, b) => Number(b.settle) - Number(a.settle));
}
