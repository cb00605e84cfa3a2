import { changePolicies, decide } from "@yanzhen/domain/access";
import type { Facts, Refusal } from "@yanzhen/domain/kernel";
import { peoplePolicies } from "@yanzhen/domain/people";

import type { RequestContext } from "../../platform/context.ts";
import { type ReadHandle, reader } from "../../platform/db/reading.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { maySeeEntry } from "../evidence/public.ts";
import { pathOn, pathWithin } from "../org/public.ts";
import { keeperPath } from "../people/public.ts";
import { idsIn, type ShownChange, shownChange } from "./field-changes.ts";
import { changeSetsBy, changeSetsOf, type ChangeSetRow, currentRows, namesOfIds, type RowChange, rowChangesOf } from "./queries/change-sets.ts";

/** One command's changes, as History and Undo show it. */
export interface ChangeEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly label: { readonly key: string; readonly facts?: Facts };
  readonly reason: string | null;
  readonly undone: boolean;
  readonly rows: number;
  readonly changes: readonly ShownChange[];
  readonly canUndo: true | Refusal;
}

export interface HistoryQuestion {
  readonly type: "person" | "unit" | "evidence";
  readonly id: string;
  readonly before: string | null;
  readonly limit: number;
}

/** What was done to a person, a unit or an entry of the ledger, the newest first, field by field. */
export async function changeHistory(ctx: RequestContext, q: HistoryQuestion): Promise<readonly ChangeEntry[]> {
  const db = reader(ctx.services.database.db);
  const { tenant, clock } = ctx.services;
  const today = clock.businessToday();
  if (!(await maySee(ctx, db, q, today))) throw new RefusedError({ code: "record.notFound", facts: { entity: q.type } });
  const sets = await changeSetsOf(db, { tenant, subjectId: q.id, before: q.before, limit: q.limit });
  const rows = await rowChangesOf(db, { tenant, subjectId: q.id, changeSetIds: sets.map((set) => set.id) });
  const tables = Map.groupBy(rows, (row) => row.table);
  const now = new Map<string, Readonly<Record<string, unknown>>>();
  for (const [table, changes] of tables)
    for (const [id, row] of await currentRows(db, tenant, table, [...new Set(changes.map((change) => change.rowId))])) now.set(`${table} ${id}`, row);
  const afterOf = (row: RowChange): Readonly<Record<string, unknown>> | null => row.after ?? now.get(`${row.table} ${row.rowId}`) ?? null;
  const names = await namesOfIds(db, tenant, idsIn(rows.flatMap((row) => [row.before, afterOf(row)])), today);
  return sets.map((set) =>
    entryOf(
      ctx,
      set,
      rows.filter((row) => row.changeSetId === set.id).map((row) => shownChange(row, afterOf(row), names)),
    ),
  );
}

/** What the actor did of late: what can be taken back. */
export async function recentChanges(ctx: RequestContext, limit: number): Promise<readonly ChangeEntry[]> {
  const { accountId } = ctx.actor;
  if (accountId === null) return [];
  const sets = await changeSetsBy(reader(ctx.services.database.db), { tenant: ctx.services.tenant, accountId, limit });
  return sets.map((set) => entryOf(ctx, set, []));
}

function entryOf(ctx: RequestContext, set: ChangeSetRow, changes: readonly ShownChange[]): ChangeEntry {
  const decision = decide(changePolicies, "change.undo", ctx.actor, { accountId: set.accountId });
  return {
    id: set.id,
    at: set.at,
    actor: set.actor,
    command: set.command,
    label: JSON.parse(set.label) as ChangeEntry["label"],
    reason: set.reason,
    undone: set.undoneBy !== null,
    rows: set.rows,
    changes,
    canUndo: set.undoneBy !== null ? { code: "change.alreadyUndone" } : decision.ok ? true : decision.refusal,
  };
}

async function maySee(ctx: RequestContext, db: ReadHandle, q: HistoryQuestion, today: string): Promise<boolean> {
  const { tenant } = ctx.services;
  if (q.type === "person") return decide(peoplePolicies, "people.view", ctx.actor, { personId: q.id, path: await keeperPath(db, tenant, q.id, today) }).ok;
  if (q.type === "evidence") return maySeeEntry(ctx, db, q.id, today);
  const path = await pathOn(db, tenant, q.id, today);
  return path !== null && pathWithin(path, ctx.scope.paths);
}
