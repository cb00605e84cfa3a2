import type { Refusal } from "@yanzhen/domain/kernel";

import type { CommandTx } from "../../platform/command.ts";
import type { RequestContext } from "../../platform/context.ts";
import type { ImportKind } from "./import-kind.ts";
import type { FileSettings } from "./plan/file-settings.ts";
import type { PlanCounts } from "./plan/planned-row.ts";

export interface NewBatch {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly uploadId: string;
  readonly settings: FileSettings;
  readonly accountId: string;
}

export async function insertBatch(ctx: RequestContext, batch: NewBatch): Promise<void> {
  const { database, tenant } = ctx.services;
  await database.db
    .insertInto("import_batch")
    .values({
      tenant,
      id: batch.id,
      kind: batch.kind,
      file_name: batch.fileName,
      file_sha256: batch.sha256,
      upload_id: batch.uploadId,
      settings: JSON.stringify(batch.settings),
      account_id: batch.accountId,
    })
    .execute();
}

const countColumns = (counts: PlanCounts) => ({ created: counts.new, updated: counts.changed, unchanged: counts.unchanged, refused: counts.refused, warned: counts.warned });

/** A batch that was read, with what its rows would do; an applied one keeps what it did. */
export async function saveReading(ctx: RequestContext, id: string, reading: { readonly settings: FileSettings; readonly counts: PlanCounts }): Promise<void> {
  const { database, tenant } = ctx.services;
  await database.db
    .updateTable("import_batch")
    .set({ state: "ready", settings: JSON.stringify(reading.settings), refusal: null, ...countColumns(reading.counts) })
    .where("tenant", "=", tenant)
    .where("id", "=", id)
    .where("state", "<>", "applied")
    .execute();
}

/** `refused`: the file cannot be read. `ready`: it can, but was not applied, and why. */
export async function saveRefusal(ctx: RequestContext, id: string, state: "refused" | "ready", refusal: Refusal): Promise<void> {
  const { database, tenant } = ctx.services;
  await database.db
    .updateTable("import_batch")
    .set({ state, refusal: JSON.stringify(refusal) })
    .where("tenant", "=", tenant)
    .where("id", "=", id)
    .where("state", "<>", "applied")
    .execute();
}

/** In the transaction that writes the rows: an import is applied with its rows or not at all. */
export async function markApplied(tx: CommandTx, id: string, counts: PlanCounts): Promise<void> {
  await tx.trx
    .updateTable("import_batch")
    .set({ state: "applied", change_set_id: tx.changeSetId, refusal: null, ...countColumns(counts) })
    .where("tenant", "=", tx.tenant)
    .where("id", "=", id)
    .execute();
}
