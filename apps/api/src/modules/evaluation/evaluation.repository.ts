import { type Scheme, shippedSchemes } from "@yanzhen/domain/evaluation";
import { schemeSchema } from "@yanzhen/domain/evaluation";
import type { Kysely } from "kysely";

import type { CommandTx } from "../../platform/command.ts";
import { bulkInsert } from "../../platform/db/bulk-insert.ts";
import { logChangesUnder } from "../../platform/db/change-log.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";
import type { Database } from "../../platform/db/tables/database.ts";
import type { IdSource } from "../../platform/ids.ts";

export interface StoredScheme {
  readonly id: string;
  readonly scheme: Scheme;
}

/** Puts the schemes that ship into a store that does not hold them yet; a version that stands is left alone. */
export async function storeShippedSchemes(
  db: Kysely<Database>,
  q: { readonly tenant: number; readonly ids: IdSource; readonly today: string; readonly recordedFrom?: string },
): Promise<void> {
  const rows = shippedSchemes.map((scheme) => ({
    tenant: q.tenant,
    id: q.ids.next(),
    code: scheme.code,
    scheme_version: scheme.version,
    definition: JSON.stringify(scheme),
    published_on: q.today,
    ...(q.recordedFrom === undefined ? {} : { recorded_from: q.recordedFrom }),
  }));
  await db
    .insertInto("evaluation_scheme")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["tenant", "code", "scheme_version"]).doNothing())
    .execute();
}

/**
 * The newest version of a stored scheme, read back through its own parser and locked, so that runs of it number themselves one after the
 * other. A store that never saw the shipped ones gets them here, outside the change log: taking a run back must not take the scheme.
 */
export async function lockScheme(tx: CommandTx, code: string): Promise<StoredScheme | null> {
  const newest = () =>
    tx.trx
      .selectFrom("evaluation_scheme as s")
      .select(["s.id", "s.definition"])
      .where("s.tenant", "=", tx.tenant)
      .where("s.code", "=", code)
      .orderBy("s.scheme_version", "desc")
      .limit(1)
      .forUpdate()
      .executeTakeFirst();
  let row = await newest();
  if (row === undefined && shippedSchemes.some((scheme) => scheme.code === code)) {
    await logChangesUnder(tx.trx, null);
    await storeShippedSchemes(tx.trx, { tenant: tx.tenant, ids: tx.ctx.services.ids, today: tx.today });
    await logChangesUnder(tx.trx, tx.changeSetId);
    row = await newest();
  }
  return row === undefined ? null : { id: row.id, scheme: schemeSchema.parse(row.definition) };
}

export interface NewRun {
  readonly id: string;
  readonly unitId: string;
  readonly period: string;
  readonly schemeId: string;
  readonly state: string;
  readonly engine: string;
  readonly snapshotHash: string;
}

/** Writes a run under the next number of its unit, period and scheme, and tells the number; the scheme must be locked. */
export async function insertRun(tx: CommandTx, run: NewRun): Promise<number> {
  const last = await tx.trx
    .selectFrom("evaluation_cycle as c")
    .select((eb) => eb.fn.max("c.run").as("run"))
    .where(inScope("c", "evaluation_cycle", systemScope("repository", tx.tenant)))
    .where("c.unit_id", "=", run.unitId)
    .where("c.period", "=", run.period)
    .where("c.scheme_id", "=", run.schemeId)
    .executeTakeFirst();
  const number = (last?.run ?? 0) + 1;
  await tx.trx
    .insertInto("evaluation_cycle")
    .values({
      tenant: tx.tenant,
      id: run.id,
      unit_id: run.unitId,
      period: run.period,
      scheme_id: run.schemeId,
      run: number,
      state: run.state,
      computed_on: tx.today,
      computed_at: tx.now,
      engine_version: run.engine,
      snapshot_hash: run.snapshotHash,
    })
    .execute();
  return number;
}

export interface NewResult {
  readonly personId: string;
  readonly total: string | null;
  readonly grade: string | null;
  /** Canonical texts; the hash is over the tree's. */
  readonly tree: string;
  readonly facts: string;
  readonly hash: string;
}

export async function insertResults(tx: CommandTx, cycleId: string, results: readonly NewResult[]): Promise<void> {
  const { ids } = tx.ctx.services;
  await bulkInsert(
    tx.trx,
    "evaluation_result",
    ["tenant", "id", "cycle_id", "person_id", "total", "grade", "tree", "facts", "result_hash"],
    results.map((result) => ({
      tenant: tx.tenant,
      id: ids.next(),
      cycle_id: cycleId,
      person_id: result.personId,
      total: result.total,
      grade: result.grade,
      tree: result.tree,
      facts: result.facts,
      result_hash: result.hash,
    })),
  );
}

/** A simulated run of the past; see `past-run.ts`. */
export async function insertPastRun(trx: Kysely<Database>, tenant: number, run: NewRun & { readonly computedOn: string; readonly computedAt: string }): Promise<void> {
  await trx
    .insertInto("evaluation_cycle")
    .values({
      tenant,
      id: run.id,
      unit_id: run.unitId,
      period: run.period,
      scheme_id: run.schemeId,
      run: 1,
      state: run.state,
      computed_on: run.computedOn,
      computed_at: run.computedAt,
      engine_version: run.engine,
      snapshot_hash: run.snapshotHash,
      recorded_from: run.computedAt,
    })
    .execute();
}

export async function insertPastResults(
  trx: Kysely<Database>,
  tenant: number,
  run: { readonly id: string; readonly computedAt: string; readonly resultIds: Readonly<Record<string, string>> },
  results: readonly NewResult[],
): Promise<void> {
  await bulkInsert(
    trx,
    "evaluation_result",
    ["tenant", "id", "cycle_id", "person_id", "total", "grade", "tree", "facts", "result_hash", "recorded_from"],
    results.map((result) => {
      const id = run.resultIds[result.personId];
      if (id === undefined) throw new Error(`no id for the result of ${result.personId}`);
      return {
        tenant,
        id,
        cycle_id: run.id,
        person_id: result.personId,
        total: result.total,
        grade: result.grade,
        tree: result.tree,
        facts: result.facts,
        result_hash: result.hash,
        recorded_from: run.computedAt,
      };
    }),
  );
}

export interface LockedMark {
  readonly id: string;
  readonly version: number;
  readonly value: string;
  readonly basis: string;
}

/** A person's mark for an indicator in a period, locked; null when there is none yet. */
export async function lockMark(tx: CommandTx, q: { readonly personId: string; readonly period: string; readonly indicator: string }): Promise<LockedMark | null> {
  const row = await tx.trx
    .selectFrom("entered_mark as m")
    .select(["m.id", "m.version", "m.value", "m.basis"])
    .where(inScope("m", "entered_mark", systemScope("repository", tx.tenant)))
    .where("m.person_id", "=", q.personId)
    .where("m.period", "=", q.period)
    .where("m.indicator", "=", q.indicator)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export interface MarkValues {
  readonly value: string;
  readonly basis: string;
}

export async function insertMark(
  tx: CommandTx,
  mark: MarkValues & { readonly id: string; readonly personId: string; readonly period: string; readonly indicator: string },
): Promise<void> {
  await tx.trx
    .insertInto("entered_mark")
    .values({
      tenant: tx.tenant,
      id: mark.id,
      person_id: mark.personId,
      period: mark.period,
      indicator: mark.indicator,
      value: mark.value,
      basis: mark.basis,
      entered_by: tx.ctx.actor.accountId,
      entered_on: tx.today,
    })
    .execute();
}

/** Replaces a locked mark; the earlier one stays in its history. */
export async function updateMark(tx: CommandTx, id: string, mark: MarkValues): Promise<void> {
  await tx.trx
    .updateTable("entered_mark as m")
    .set({ value: mark.value, basis: mark.basis, entered_by: tx.ctx.actor.accountId, entered_on: tx.today })
    .where(inScope("m", "entered_mark", systemScope("repository", tx.tenant)))
    .where("m.id", "=", id)
    .execute();
}
