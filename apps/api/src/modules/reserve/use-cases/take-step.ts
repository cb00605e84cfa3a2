import type { CalendarDate, Result } from "@yanzhen/domain/kernel";
import { ok } from "@yanzhen/domain/kernel";
import { decideReserve, isInReserve, procedureRecord, type RemovalReason, type ReserveEvent, type ReserveState, screen, type StepFacts } from "@yanzhen/domain/reserve";

import { type CommandTx, notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";
import { candidate } from "../queries/candidate.ts";
import { changeState, endReadiness, type LockedEntry, lockEntriesOf, touchEntry } from "../reserve.repository.ts";
import { limitsOf, reserveValues } from "../reserve-values.ts";
import { openEntry, type ReserveCommand, touchedBy } from "./authorise-entry.ts";

export interface Step {
  readonly entryId: string;
  readonly version: number;
  readonly event: ReserveEvent;
  readonly on: CalendarDate;
  readonly reason: string | null;
  readonly removal: RemovalReason | null;
  readonly documentNo: string | null;
  readonly facts: StepFacts;
}

export interface StepTaken {
  readonly entryId: string;
  readonly state: ReserveState;
}

/** Takes one step of the procedure: what it puts on record joins what stands there, and the domain says whether the duties are done. */
export function takeStep(ctx: RequestContext, command: ReserveCommand, step: Step): Promise<Result<StepTaken & { readonly changeSetId: string }>> {
  const label = { key: `label.command.${command}`, facts: { event: step.event } };
  return runCommand(ctx, { command, entity: "reserveEntry", label, ...(step.reason === null ? {} : { reason: step.reason }) }, async (tx) => {
    const opened = await openEntry(tx, command, step);
    if (!opened.ok) return opened;
    const entry = opened.value;
    const current = entry.states.at(-1);
    if (current === undefined) return notFound("reserveEntry");
    const others = (await lockEntriesOf(tx, entry.personId)).filter((other) => other.id !== entry.id && isInReserve(lastOf(other)));
    const decided = decideReserve(current.state, {
      event: step.event,
      on: step.on,
      since: current.from,
      today: tx.today,
      reason: step.reason,
      removal: step.removal,
      procedure: await procedureOf(tx, entry, step),
      otherPoolClasses: others.map((other) => other.class),
    });
    if (!decided.ok) return decided;
    const { state, from, reason, closesOtherEntry } = decided.value;
    if (closesOtherEntry) for (const other of others) await moveToOtherClass(tx, other, from);
    await changeState(tx, entry, { state, from, reason, documentNo: step.documentNo, facts: Object.keys(step.facts).length === 0 ? null : step.facts });
    if (isInReserve(current.state) && !isInReserve(state)) await endReadiness(tx, entry.id, from);
    await touchEntry(tx, entry.id, step.facts.filingDocument === undefined ? {} : { filingDocument: step.facts.filingDocument });
    return ok({ value: { entryId: entry.id, state }, entityId: entry.id, detail: { event: step.event, state, on: from }, touched: touchedBy(entry) });
  });
}

const lastOf = (entry: LockedEntry): ReserveState => entry.states.at(-1)?.state ?? "withdrawn";

/** A place in the other class ends on the day the new one begins (DEFINITIONS §6). */
async function moveToOtherClass(tx: CommandTx, other: LockedEntry, on: CalendarDate): Promise<void> {
  await changeState(tx, other, { state: "removed", from: on, reason: null, documentNo: null, facts: { removal: "otherClass" } });
  await endReadiness(tx, other.id, on);
  await touchEntry(tx, other.id);
}

async function procedureOf(tx: CommandTx, entry: LockedEntry, step: Step) {
  const db = reader(tx.trx);
  const values = await reserveValues(db, tx.tenant, step.on);
  const person = await candidate(db, { scope: systemScope("repository", tx.tenant), asOf: step.on, personId: entry.personId });
  const findings = person === null ? [] : screen(person, entry.class, step.on, values);
  return procedureRecord([...entry.states.map(({ facts }) => facts), step.facts], findings, entry.filingDocument, limitsOf(values));
}
