import type { Refusal } from "@yanzhen/domain/kernel";

import { sql } from "kysely";

import type { RequestContext } from "../../../platform/context.ts";
import { reader, readSql } from "../../../platform/db/reading.ts";
import type { ImportKind } from "../import-kind.ts";
import type { FileSettings } from "../plan/file-settings.ts";
import type { PlanCounts } from "../plan/planned-row.ts";

export interface BatchRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: "reading" | "ready" | "refused" | "applied";
  readonly fileName: string;
  readonly sha256: string;
  readonly uploadId: string;
  readonly settings: FileSettings;
  readonly refusal: Refusal | null;
  readonly changeSetId: string | null;
  /** The change set was taken back. */
  readonly undone: boolean;
  readonly counts: PlanCounts;
  readonly at: string;
}

const batches = (ctx: RequestContext) =>
  ctx.services.database.db
    .selectFrom("import_batch as b")
    .leftJoin("change_set as c", (join) => join.onRef("c.tenant", "=", "b.tenant").onRef("c.id", "=", "b.change_set_id"))
    .select(["b.id", "b.kind", "b.state", "b.file_name", "b.file_sha256", "b.upload_id", "b.settings", "b.refusal", "b.change_set_id", "c.undone_by"])
    .select(["b.created", "b.updated", "b.unchanged", "b.refused", "b.warned", "b.at"])
    .where("b.tenant", "=", ctx.services.tenant)
    .where("b.account_id", "=", ctx.actor.accountId);

type Stored = Awaited<ReturnType<ReturnType<typeof batches>["execute"]>>[number];

const rowOf = (row: Stored): BatchRow => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  fileName: row.file_name,
  sha256: row.file_sha256,
  uploadId: row.upload_id,
  settings: row.settings as FileSettings,
  refusal: row.refusal as Refusal | null,
  changeSetId: row.change_set_id,
  undone: row.undone_by !== null,
  counts: { new: row.created, changed: row.updated, unchanged: row.unchanged, refused: row.refused, warned: row.warned },
  at: row.at,
});

/** A batch of the account's own; another's answers like an absent one. */
export async function batchById(ctx: RequestContext, id: string): Promise<BatchRow | null> {
  const row = await batches(ctx).where("b.id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowOf(row);
}

/** The account's own, newest first. */
export async function recentBatches(ctx: RequestContext, limit: number): Promise<readonly BatchRow[]> {
  const rows = await batches(ctx).orderBy("b.at", "desc").limit(limit).execute();
  return rows.map((row) => rowOf(row));
}

export interface BatchJob {
  readonly id: string;
  readonly kind: string;
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** The job that reads or applies the batch right now. */
export async function jobOfBatch(ctx: RequestContext, batchId: string): Promise<BatchJob | null> {
  const { database, tenant } = ctx.services;
  const [row] = await readSql(
    reader(database.db),
    sql<BatchJob>`select j.id, j.kind, j.progress from job as j
      where j.tenant = ${tenant} and j.kind in ('exchange.read', 'exchange.apply') and j.state in ('queued', 'running') and j.input ->> 'batchId' = ${batchId}
      order by j.created_at desc limit 1`,
  );
  return row ?? null;
}
