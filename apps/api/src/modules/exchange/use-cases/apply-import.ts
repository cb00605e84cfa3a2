import { ok, type Refusal, refuse, type Result } from "@yanzhen/domain/kernel";

import { type CommandTx, notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { lockVersions } from "../../people/public.ts";
import { applyPlan } from "../apply/apply-plan.ts";
import { markApplied } from "../exchange.repository.ts";
import { kindsOfImport } from "../import-kind.ts";
import { type ImportPlan, planImport } from "../plan/plan-import.ts";
import { countRows, type PlanCounts } from "../plan/planned-row.ts";
import { readingOf, tablesOf } from "../plan/planned-file.ts";
import { batchById } from "../queries/import-batches.ts";

export interface ApplyImport {
  readonly batchId: string;
  /** One refused row refuses the file. */
  readonly allOrNothing: boolean;
}

export interface Applied {
  readonly counts: PlanCounts;
  readonly changeSetId: string;
}

/**
 * Writes the good rows of a batch as one change set, planned again inside the transaction on what the store holds by then. Refused as a
 * whole when nothing would change, when a row is refused and all were wanted, and when somebody edited one of the people meanwhile.
 */
export async function applyImport(ctx: RequestContext, input: ApplyImport, report: (done: number, total: number) => void = () => undefined): Promise<Result<Applied>> {
  const batch = await batchById(ctx, input.batchId);
  if (batch === null) return notFound("importBatch");
  // A job that ran again after its work was committed.
  if (batch.changeSetId !== null) return ok({ counts: batch.counts, changeSetId: batch.changeSetId });
  const tables = await tablesOf(ctx, batch);
  if (!tables.ok) return tables;
  const reading = readingOf(batch, tables.value);
  const [missing] = reading.missing;
  if (missing !== undefined) return refuse("import.columnsMissing", { count: reading.missing.length });
  const label = { key: `label.exchange.import.${batch.kind}`, facts: { file: batch.fileName } };
  return runCommand(ctx, { command: "exchange.import", entity: "importBatch", label }, async (tx) => {
    const plan = await planImport(ctx, reader(tx.trx), batch.kind, reading);
    const counts = countRows(plan.rows);
    const total = counts.new + counts.changed;
    if (input.allOrNothing && counts.refused > 0) return refuse("import.rowsRefused", { count: counts.refused });
    if (total === 0) return refuse("import.nothingToApply", { refused: counts.refused });
    const overtaken = await editedMeanwhile(tx, plan);
    if (overtaken !== null) return { ok: false, refusal: overtaken };
    report(0, total);
    await applyPlan(tx, plan, (done) => report(done, total));
    await markApplied(tx, batch.id, counts);
    report(total, total);
    return ok({
      value: { counts },
      entityId: batch.id,
      detail: { kind: batch.kind, file: batch.fileName, sha256: batch.sha256, ...counts },
      touched: ["import", `import:${batch.id}`, ...kindsOfImport[batch.kind].touches, ...(total > 200 ? ["all"] : [])],
    });
  });
}

async function editedMeanwhile(tx: CommandTx, plan: ImportPlan): Promise<Refusal | null> {
  if (plan.kind !== "roster") return null;
  const changes = plan.rows.flatMap(({ write, label }) => (write?.act === "update" ? [{ ...write.change, label }] : []));
  const versions = await lockVersions(
    tx,
    changes.map((change) => change.id),
  );
  const overtaken = changes.filter((change) => versions.get(change.id) !== change.version);
  return overtaken.length === 0 ? null : { code: "import.editedMeanwhile", facts: { name: overtaken[0]?.label ?? "", count: overtaken.length } };
}
