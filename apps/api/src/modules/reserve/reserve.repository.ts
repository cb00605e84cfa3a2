import type { ReadinessChange, ReadinessLevel, ReserveClass, ReserveState, StepFacts } from "@yanzhen/domain/reserve";
import type { CalendarDate } from "@yanzhen/domain/kernel";

import type { CommandTx } from "../../platform/command.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";

export interface LockedState {
  readonly id: string;
  readonly state: ReserveState;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly facts: StepFacts;
}

export interface LockedReadiness {
  readonly id: string;
  readonly level: ReadinessLevel;
  readonly basis: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export interface LockedEntry {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly class: ReserveClass;
  readonly targetUnitId: string | null;
  readonly mentorId: string | null;
  readonly filingDocument: string | null;
  readonly note: string | null;
  /** In order of time; the last one is in force, or will be. */
  readonly states: readonly LockedState[];
  readonly readiness: readonly LockedReadiness[];
}

const scopeOf = (tx: CommandTx) => systemScope("repository", tx.tenant);

/** Loads an entry with its history and locks it until the command ends. */
export async function lockEntry(tx: CommandTx, entryId: string): Promise<LockedEntry | null> {
  const [entry] = await lockEntries(tx, "id", entryId);
  return entry ?? null;
}

/** Every entry of a person, locked in order of id. */
export function lockEntriesOf(tx: CommandTx, personId: string): Promise<readonly LockedEntry[]> {
  return lockEntries(tx, "person_id", personId);
}

async function lockEntries(tx: CommandTx, column: "id" | "person_id", value: string): Promise<readonly LockedEntry[]> {
  const rows = await tx.trx
    .selectFrom("reserve_entry as e")
    .select(["e.id", "e.version", "e.person_id", "e.class", "e.target_unit_id", "e.mentor_id", "e.filing_document", "e.note"])
    .where(inScope("e", "reserve_entry", scopeOf(tx)))
    .where(`e.${column}`, "=", value)
    .orderBy("e.id")
    .forUpdate()
    .execute();
  const entries: LockedEntry[] = [];
  for (const row of rows) {
    const states = await tx.trx
      .selectFrom("reserve_state as s")
      .select(["s.id", "s.state", "s.valid_from", "s.valid_to", "s.facts"])
      .where(inScope("s", "reserve_state", scopeOf(tx)))
      .where("s.entry_id", "=", row.id)
      .orderBy("s.valid_from")
      .orderBy("s.valid_to", (order) => order.asc().nullsLast())
      .orderBy("s.id")
      .execute();
    const readiness = await tx.trx
      .selectFrom("reserve_readiness as r")
      .select(["r.id", "r.level", "r.basis", "r.valid_from", "r.valid_to"])
      .where(inScope("r", "reserve_readiness", scopeOf(tx)))
      .where("r.entry_id", "=", row.id)
      .orderBy("r.valid_from")
      .execute();
    entries.push({
      id: row.id,
      version: row.version,
      personId: row.person_id,
      class: row.class,
      targetUnitId: row.target_unit_id,
      mentorId: row.mentor_id,
      filingDocument: row.filing_document,
      note: row.note,
      states: states.map((s) => ({ id: s.id, state: s.state, from: s.valid_from as CalendarDate, to: s.valid_to as CalendarDate | null, facts: (s.facts ?? {}) as StepFacts })),
      readiness: readiness.map((r) => ({ id: r.id, level: r.level, basis: r.basis, from: r.valid_from as CalendarDate, to: r.valid_to as CalendarDate | null })),
    });
  }
  return entries;
}

export interface NewEntry {
  readonly personId: string;
  readonly class: ReserveClass;
  readonly channel: "organization" | "joint" | "self" | "members";
  readonly targetUnitId: string | null;
  readonly mentorId: string | null;
  readonly note: string | null;
  readonly from: CalendarDate;
}

/** A nominated person; the first state begins on the day. */
export async function insertEntry(tx: CommandTx, entry: NewEntry): Promise<string> {
  const id = tx.ctx.services.ids.next();
  await tx.trx
    .insertInto("reserve_entry")
    .values({
      tenant: tx.tenant,
      id,
      person_id: entry.personId,
      class: entry.class,
      origin: "procedure",
      channel: entry.channel,
      target_unit_id: entry.targetUnitId,
      mentor_id: entry.mentorId,
      note: entry.note,
    })
    .execute();
  await insertState(tx, { id, personId: entry.personId }, { state: "nominated", from: entry.from, reason: null, documentNo: null, facts: null });
  return id;
}

export interface NewState {
  readonly state: ReserveState;
  readonly from: CalendarDate;
  readonly reason: string | null;
  readonly documentNo: string | null;
  readonly facts: StepFacts | null;
}

type Key = Pick<LockedEntry, "id" | "personId">;

async function insertState(tx: CommandTx, entry: Key, next: NewState): Promise<void> {
  await tx.trx
    .insertInto("reserve_state")
    .values({
      tenant: tx.tenant,
      id: tx.ctx.services.ids.next(),
      entry_id: entry.id,
      person_id: entry.personId,
      state: next.state,
      reason: next.reason,
      document_no: next.documentNo,
      facts: next.facts === null ? null : JSON.stringify(next.facts),
      valid_from: next.from,
    })
    .execute();
}

/** Ends the state in force on the day and begins the next; states dated later give way, because a fact outruns them. The entry must be locked. */
export async function changeState(tx: CommandTx, entry: Key, next: NewState): Promise<void> {
  const all = scopeOf(tx);
  await tx.trx
    .deleteFrom("reserve_state as s")
    .where(inScope("s", "reserve_state", all))
    .where("s.entry_id", "=", entry.id)
    .where("s.valid_from", ">", next.from)
    .execute();
  await tx.trx
    .updateTable("reserve_state as s")
    .set({ valid_to: next.from })
    .where(inScope("s", "reserve_state", all))
    .where("s.entry_id", "=", entry.id)
    .where((eb) => eb.or([eb("s.valid_to", "is", null), eb("s.valid_to", ">", next.from)]))
    .execute();
  await insertState(tx, entry, next);
}

/** Readiness ends with the place in the pool. */
export async function endReadiness(tx: CommandTx, entryId: string, on: CalendarDate): Promise<void> {
  const all = scopeOf(tx);
  await tx.trx
    .deleteFrom("reserve_readiness as r")
    .where(inScope("r", "reserve_readiness", all))
    .where("r.entry_id", "=", entryId)
    .where("r.valid_from", ">=", on)
    .execute();
  await tx.trx
    .updateTable("reserve_readiness as r")
    .set({ valid_to: on })
    .where(inScope("r", "reserve_readiness", all))
    .where("r.entry_id", "=", entryId)
    .where((eb) => eb.or([eb("r.valid_to", "is", null), eb("r.valid_to", ">", on)]))
    .execute();
}

/** Ends the rating in force and begins the next, or rewrites the one that began the same day. The entry must be locked. */
export async function changeReadiness(tx: CommandTx, entry: LockedEntry, change: ReadinessChange): Promise<void> {
  const all = scopeOf(tx);
  const same = change.replace === null ? undefined : entry.readiness.find((row) => row.from === change.from);
  if (same !== undefined) {
    await tx.trx
      .updateTable("reserve_readiness as r")
      .set({ level: change.level, basis: change.basis })
      .where(inScope("r", "reserve_readiness", all))
      .where("r.id", "=", same.id)
      .execute();
    return;
  }
  if (change.close !== null) {
    await tx.trx
      .updateTable("reserve_readiness as r")
      .set({ valid_to: change.from })
      .where(inScope("r", "reserve_readiness", all))
      .where("r.entry_id", "=", entry.id)
      .where("r.valid_from", "=", change.close.from)
      .execute();
  }
  await tx.trx
    .insertInto("reserve_readiness")
    .values({
      tenant: tx.tenant,
      id: tx.ctx.services.ids.next(),
      entry_id: entry.id,
      person_id: entry.personId,
      level: change.level,
      basis: change.basis,
      valid_from: change.from,
    })
    .execute();
}

export interface EntryPatch {
  readonly targetUnitId?: string | null | undefined;
  readonly mentorId?: string | null | undefined;
  readonly filingDocument?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/** Writes facts of the entry and counts the change, so that its version tells of states and readiness too. The entry must be locked. */
export async function touchEntry(tx: CommandTx, entryId: string, patch: EntryPatch = {}): Promise<void> {
  await tx.trx
    .updateTable("reserve_entry as e")
    .set((eb) => ({
      change_no: eb("e.change_no", "+", 1),
      ...(patch.targetUnitId === undefined ? {} : { target_unit_id: patch.targetUnitId }),
      ...(patch.mentorId === undefined ? {} : { mentor_id: patch.mentorId }),
      ...(patch.filingDocument === undefined ? {} : { filing_document: patch.filingDocument }),
      ...(patch.note === undefined ? {} : { note: patch.note }),
    }))
    .where(inScope("e", "reserve_entry", scopeOf(tx)))
    .where("e.id", "=", entryId)
    .execute();
}
