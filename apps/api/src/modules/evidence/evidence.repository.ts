import type { CreditShare, WrittenEntry, EntryText, Verification } from "@yanzhen/domain/evidence";
import type { CalendarDate } from "@yanzhen/domain/kernel";

import type { CommandTx } from "../../platform/command.ts";
import { bulkInsert } from "../../platform/db/bulk-insert.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";

export interface NewEntry {
  readonly id: string;
  readonly unitId: string;
  readonly entry: WrittenEntry;
  readonly credits: readonly CreditShare[];
  readonly recordedBy: string | null;
  readonly sourceSystem: string | null;
  readonly externalId: string | null;
  /** The sealed entry it corrects. */
  readonly corrects: string | null;
}

const textColumns = (entry: Omit<WrittenEntry, "dueProvisional">) => ({
  kind: entry.kind,
  occurred_on: entry.occurredOn,
  title: entry.title,
  detail: entry.detail,
  class: entry.class,
  channel: entry.channel,
  urgent: entry.urgent,
  project_level: entry.projectLevel,
  status: entry.status,
  closed_on: entry.closedOn,
  due_on: entry.dueOn,
  quantity: entry.quantity,
  measure: entry.measure,
});

/** An entry the domain has accepted, waiting for verification, with its shares. */
export async function insertEntry(tx: CommandTx, made: NewEntry): Promise<void> {
  await tx.trx
    .insertInto("evidence")
    .values({
      tenant: tx.tenant,
      id: made.id,
      unit_id: made.unitId,
      ...textColumns(made.entry),
      verification: "recorded",
      recorded_by: made.recordedBy,
      source_system: made.sourceSystem,
      external_id: made.externalId,
      corrects: made.corrects,
    })
    .execute();
  await insertCredits(tx, made.id, made.credits);
}

export interface LockedEntry {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly text: EntryText;
  readonly dueOn: CalendarDate | null;
  readonly verification: Verification;
  readonly verifiedOn: CalendarDate | null;
  readonly recordedBy: string | null;
  readonly credits: readonly CreditShare[];
}

/** Loads an entry with its shares, largest first, and locks its row until the command ends. */
export async function lockEntry(tx: CommandTx, id: string): Promise<LockedEntry | null> {
  const all = systemScope("repository", tx.tenant);
  const row = await tx.trx
    .selectFrom("evidence as e")
    .select([
      "e.version",
      "e.unit_id",
      "e.kind",
      "e.occurred_on",
      "e.title",
      "e.detail",
      "e.class",
      "e.channel",
      "e.urgent",
      "e.project_level",
      "e.status",
      "e.closed_on",
      "e.due_on",
      "e.quantity",
      "e.measure",
      "e.verification",
      "e.verified_on",
      "e.recorded_by",
    ])
    .where(inScope("e", "evidence", all))
    .where("e.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const credits = await tx.trx
    .selectFrom("evidence_credit as c")
    .select(["c.person_id", "c.share_bp"])
    .where(inScope("c", "evidence_credit", all))
    .where("c.evidence_id", "=", id)
    .orderBy("c.share_bp", "desc")
    .orderBy("c.person_id")
    .execute();
  // The columns hold what the domain's parsers let in.
  const text = {
    kind: row.kind,
    occurredOn: row.occurred_on,
    title: row.title,
    detail: row.detail,
    class: row.class,
    channel: row.channel,
    urgent: row.urgent,
    projectLevel: row.project_level,
    status: row.status,
    closedOn: row.closed_on,
    quantity: row.quantity,
    measure: row.measure,
  } as EntryText;
  return {
    id,
    version: row.version,
    unitId: row.unit_id,
    text,
    dueOn: row.due_on as CalendarDate | null,
    verification: row.verification,
    verifiedOn: row.verified_on as CalendarDate | null,
    recordedBy: row.recorded_by,
    credits: credits.map((credit) => ({ personId: credit.person_id as CreditShare["personId"], shareBp: credit.share_bp })),
  };
}

/** Writes what an entry says; the row must be locked and its version compared. */
export async function saveText(tx: CommandTx, id: string, entry: Omit<WrittenEntry, "dueProvisional">): Promise<void> {
  await update(tx, id, textColumns(entry));
}

export interface VerificationColumns {
  readonly verification: Verification;
  readonly verified_on: string | null;
  readonly verified_by?: string | null;
  readonly resident_replied?: boolean;
  readonly sent_back_reason: string | null;
  readonly void_reason: string | null;
}

/** Writes where an entry stands; the row must be locked and its version compared. */
export async function saveVerification(tx: CommandTx, id: string, columns: VerificationColumns): Promise<void> {
  await update(tx, id, columns);
}

/** All shares of an entry replaced; the entry's own version moves too, so that two editors of its shares conflict. */
export async function replaceCredits(tx: CommandTx, entry: LockedEntry, credits: readonly CreditShare[]): Promise<void> {
  await tx.trx
    .deleteFrom("evidence_credit as c")
    .where(inScope("c", "evidence_credit", systemScope("repository", tx.tenant)))
    .where("c.evidence_id", "=", entry.id)
    .execute();
  await insertCredits(tx, entry.id, credits);
}

async function insertCredits(tx: CommandTx, evidenceId: string, credits: readonly CreditShare[]): Promise<void> {
  if (credits.length === 0) return;
  await bulkInsert(
    tx.trx,
    "evidence_credit",
    ["tenant", "id", "evidence_id", "person_id", "share_bp"],
    credits.map((credit) => ({ tenant: tx.tenant, id: tx.ctx.services.ids.next(), evidence_id: evidenceId, person_id: credit.personId, share_bp: credit.shareBp })),
  );
}

async function update(tx: CommandTx, id: string, columns: Partial<ReturnType<typeof textColumns>> | VerificationColumns): Promise<void> {
  await tx.trx
    .updateTable("evidence as e")
    .set(columns)
    .where(inScope("e", "evidence", systemScope("repository", tx.tenant)))
    .where("e.id", "=", id)
    .execute();
}

/** How the entries stand that correct this one. */
export async function correctionsOf(tx: CommandTx, id: string): Promise<readonly { readonly verification: Verification }[]> {
  return tx.trx
    .selectFrom("evidence as e")
    .select("e.verification")
    .where(inScope("e", "evidence", systemScope("repository", tx.tenant)))
    .where("e.corrects", "=", id)
    .execute();
}

/** Whether a case of another system is in the ledger already. */
export async function entryOfCase(tx: CommandTx, sourceSystem: string, externalId: string): Promise<string | null> {
  const row = await tx.trx
    .selectFrom("evidence as e")
    .select("e.id")
    .where(inScope("e", "evidence", systemScope("duplicates", tx.tenant)))
    .where("e.source_system", "=", sourceSystem)
    .where("e.external_id", "=", externalId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface LockedCount {
  readonly id: string;
  readonly petitions: number;
}

export async function lockPetitionCount(tx: CommandTx, unitId: string, month: string): Promise<LockedCount | null> {
  const row = await tx.trx
    .selectFrom("petition_count as c")
    .select(["c.id", "c.petitions"])
    .where(inScope("c", "petition_count", systemScope("repository", tx.tenant)))
    .where("c.unit_id", "=", unitId)
    .where("c.month", "=", month)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The count of a unit's month, first told or told anew. */
export async function savePetitionCount(
  tx: CommandTx,
  known: LockedCount | null,
  count: { readonly unitId: string; readonly month: string; readonly petitions: number },
): Promise<string> {
  if (known === null) {
    const id = tx.ctx.services.ids.next();
    await tx.trx.insertInto("petition_count").values({ tenant: tx.tenant, id, unit_id: count.unitId, month: count.month, petitions: count.petitions }).execute();
    return id;
  }
  await tx.trx
    .updateTable("petition_count as c")
    .set({ petitions: count.petitions })
    .where(inScope("c", "petition_count", systemScope("repository", tx.tenant)))
    .where("c.id", "=", known.id)
    .execute();
  return known.id;
}
