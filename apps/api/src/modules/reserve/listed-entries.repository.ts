import type { ReadinessLevel, ReserveClass } from "@yanzhen/domain/reserve";

import type { CommandTx } from "../../platform/command.ts";
import { bulkInsert } from "../../platform/db/bulk-insert.ts";

export interface ListedEntry {
  readonly id: string;
  readonly personId: string;
  readonly class: ReserveClass;
  readonly enteredOn: string;
  readonly readiness: ReadinessLevel | null;
  readonly readinessBasis: string;
  readonly mentorId: string | null;
  readonly filingDocument: string | null;
  readonly note: string | null;
}

/** Entries taken over from a list, in the pool since the day it names (DEFINITIONS §6: origin `imported`, with the filing document). */
export async function insertListedEntries(tx: CommandTx, entries: readonly ListedEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { trx, tenant, ctx } = tx;
  const { ids } = ctx.services;
  await bulkInsert(
    trx,
    "reserve_entry",
    ["tenant", "id", "person_id", "class", "origin", "filing_document", "mentor_id", "note"],
    entries.map((entry) => ({
      tenant,
      id: entry.id,
      person_id: entry.personId,
      class: entry.class,
      origin: "imported",
      filing_document: entry.filingDocument,
      mentor_id: entry.mentorId,
      note: entry.note,
    })),
  );
  await bulkInsert(
    trx,
    "reserve_state",
    ["tenant", "id", "entry_id", "person_id", "state", "document_no", "valid_from"],
    entries.map((entry) => ({
      tenant,
      id: ids.next(),
      entry_id: entry.id,
      person_id: entry.personId,
      state: "inPool",
      document_no: entry.filingDocument,
      valid_from: entry.enteredOn,
    })),
  );
  const ready = entries.filter((entry) => entry.readiness !== null);
  if (ready.length === 0) return;
  await bulkInsert(
    trx,
    "reserve_readiness",
    ["tenant", "id", "entry_id", "person_id", "level", "basis", "valid_from"],
    ready.map((entry) => ({
      tenant,
      id: ids.next(),
      entry_id: entry.id,
      person_id: entry.personId,
      level: entry.readiness,
      basis: entry.readinessBasis,
      valid_from: entry.enteredOn,
    })),
  );
}
