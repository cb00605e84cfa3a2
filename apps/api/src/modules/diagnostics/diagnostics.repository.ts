import type { Suppression } from "@yanzhen/domain/diagnostics";

import type { CommandTx } from "../../platform/command.ts";

export interface LockedSuppression {
  readonly id: string;
  readonly version: number;
  readonly ruleId: string;
  readonly subjectId: string;
}

/** Locks the suppression of one rule about one subject; there is at most one. */
export async function lockSuppressionOf(tx: CommandTx, { ruleId, subject }: Pick<Suppression, "ruleId" | "subject">): Promise<LockedSuppression | null> {
  const row = await tx.trx
    .selectFrom("finding_suppression as s")
    .select(["s.id", "s.version"])
    .where("s.tenant", "=", tx.tenant)
    .where("s.rule_id", "=", ruleId)
    .where("s.subject_type", "=", subject.type)
    .where("s.subject_id", "=", subject.id)
    .orderBy("s.id")
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { ...row, ruleId, subjectId: subject.id };
}

export async function lockSuppression(tx: CommandTx, id: string): Promise<(LockedSuppression & { readonly subjectType: string }) | null> {
  const row = await tx.trx
    .selectFrom("finding_suppression as s")
    .select(["s.id", "s.version", "s.rule_id", "s.subject_type", "s.subject_id"])
    .where("s.tenant", "=", tx.tenant)
    .where("s.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, version: row.version, ruleId: row.rule_id, subjectType: row.subject_type, subjectId: row.subject_id };
}

/** Puts a finding aside, or moves the end of a suppression that stands. */
export async function saveSuppression(tx: CommandTx, suppression: Suppression, standing: LockedSuppression | null): Promise<string> {
  const { reason, until } = suppression;
  if (standing !== null) {
    await tx.trx.updateTable("finding_suppression as s").set({ reason, until }).where("s.tenant", "=", tx.tenant).where("s.id", "=", standing.id).execute();
    return standing.id;
  }
  const id = tx.ctx.services.ids.next();
  const { ruleId, subject } = suppression;
  await tx.trx.insertInto("finding_suppression").values({ tenant: tx.tenant, id, rule_id: ruleId, subject_type: subject.type, subject_id: subject.id, reason, until }).execute();
  return id;
}

export async function deleteSuppression(tx: CommandTx, id: string): Promise<void> {
  await tx.trx.deleteFrom("finding_suppression as s").where("s.tenant", "=", tx.tenant).where("s.id", "=", id).execute();
}
