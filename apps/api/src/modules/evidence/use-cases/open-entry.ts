import { type Actor, decide } from "@yanzhen/domain/access";
import { type EvidenceRecord, evidencePolicies } from "@yanzhen/domain/evidence";
import { refuse, type Result } from "@yanzhen/domain/kernel";

import { type CommandTx, notFound } from "../../../platform/command.ts";
import { unitToday } from "../../org/public.ts";
import { type LockedEntry, lockEntry } from "../evidence.repository.ts";

export type EvidenceCommand = keyof typeof evidencePolicies;

/** May not see it: as if it did not exist. May see it but not do this: the reason. */
export function decideOnEntry(actor: Actor, command: EvidenceCommand, record: EvidenceRecord): Result<true> {
  if (!decide(evidencePolicies, "evidence.view", actor, record).ok) return notFound("evidence");
  return decide(evidencePolicies, command, actor, record);
}

/** What the policies read: the actor's own person stands in only when the entry credits them. */
export function recordOf(actor: Actor, entry: { readonly path: string | null; readonly recordedBy: string | null; readonly people: readonly string[] }): EvidenceRecord {
  const credited = actor.personId !== null && entry.people.includes(actor.personId);
  return { path: entry.path, recordedBy: entry.recordedBy, creditedPerson: credited ? actor.personId : null };
}

/** Locks an entry for a command the actor may run, on the version they read. */
export async function openEntry(tx: CommandTx, command: EvidenceCommand, input: { readonly evidenceId: string; readonly version: number }): Promise<Result<LockedEntry>> {
  const entry = await lockEntry(tx, input.evidenceId);
  if (entry === null) return notFound("evidence");
  const unit = await unitToday(tx.trx, tx.tenant, entry.unitId, tx.today);
  const record = recordOf(tx.ctx.actor, { path: unit?.path ?? null, recordedBy: entry.recordedBy, people: entry.credits.map((credit) => credit.personId) });
  const allowed = decideOnEntry(tx.ctx.actor, command, record);
  if (!allowed.ok) return allowed;
  return entry.version === input.version ? { ok: true, value: entry } : refuse("edit.conflict", { version: entry.version });
}
