import { decide } from "@yanzhen/domain/access";
import { type CreditShare, evidencePolicies, evenShares, mayCorrect, type RecordEvidence, recordEntry } from "@yanzhen/domain/evidence";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { type CommandTx, notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { unitToday } from "../../org/public.ts";
import { correctionsOf, entryOfCase, insertEntry, lockEntry } from "../evidence.repository.ts";
import { creditedPeople } from "./credited-people.ts";
import { entryDesk } from "./entry-desk.ts";
import { recordOf } from "./open-entry.ts";

/** Logs what was done. Without shares told, the credit goes to the recorder's own person, when the account has one. */
export function recordEvidence(ctx: RequestContext, input: RecordEvidence): Promise<Result<{ readonly evidenceId: string; readonly changeSetId: string }>> {
  const { unitId, credits, corrects, sourceSystem, externalId, ...told } = input;
  return runCommand(ctx, { command: "evidence.record", entity: "evidence", label: { key: "label.command.evidence.record", facts: { title: input.title } } }, async (tx) => {
    const unit = await unitToday(tx.trx, tx.tenant, unitId, tx.today);
    const allowed = unit === null ? null : decide(evidencePolicies, "evidence.record", ctx.actor, { path: unit.path });
    if (allowed === null || (!allowed.ok && allowed.refusal.code === "access.outOfScope")) {
      const absent = notFound("unit");
      return { ...absent, refusal: { ...absent.refusal, field: "unitId" } };
    }
    if (!allowed.ok) return allowed;
    const entry = recordEntry(told, await entryDesk(tx));
    if (!entry.ok) return entry;
    const own = ctx.actor.personId as CreditShare["personId"] | null;
    const shares = await creditedPeople(tx, credits.length === 0 && own !== null ? evenShares([own]) : credits);
    if (!shares.ok) return shares;
    if (sourceSystem !== null && externalId !== null && (await entryOfCase(tx, sourceSystem, externalId)) !== null) {
      return refuse("evidence.caseKnown", { externalId }, "externalId");
    }
    if (corrects !== null) {
      const sealed = await openCorrected(tx, corrects, told.kind);
      if (!sealed.ok) return sealed;
    }
    const id = ctx.services.ids.next();
    await insertEntry(tx, { id, unitId, entry: entry.value, credits: shares.value, recordedBy: ctx.actor.accountId, sourceSystem, externalId, corrects });
    return ok({
      value: { evidenceId: id },
      entityId: id,
      detail: { kind: entry.value.kind, unitId, corrects },
      touched: [...touchedBy(id, shares.value), ...(corrects === null ? [] : [`evidence:${corrects}`])],
    });
  });
}

/** Live keys of an entry and the people it credits. */
export function touchedBy(id: string, credits: readonly CreditShare[]): readonly string[] {
  return ["evidence", `evidence:${id}`, ...credits.map((credit) => `person:${credit.personId}`)];
}

/** The sealed entry a new one corrects: seen by the actor and locked, so that two corrections wait for one another. EVD-21 */
async function openCorrected(tx: CommandTx, id: string, kind: RecordEvidence["kind"]): Promise<Result<true>> {
  const entry = await lockEntry(tx, id);
  if (entry === null) return notFound("evidence");
  const unit = await unitToday(tx.trx, tx.tenant, entry.unitId, tx.today);
  const record = recordOf(tx.ctx.actor, { path: unit?.path ?? null, recordedBy: entry.recordedBy, people: entry.credits.map(({ personId }) => personId) });
  if (!decide(evidencePolicies, "evidence.view", tx.ctx.actor, record).ok) return notFound("evidence");
  return mayCorrect({ kind: entry.text.kind, verification: entry.verification }, await correctionsOf(tx, id), kind);
}
