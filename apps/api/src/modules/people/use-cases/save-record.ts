import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { judgeRecord, type SaveRecord } from "@yanzhen/domain/people";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { gradedYears, insertRecord, lockRecord, updateRecord } from "../person-records.repository.ts";
import { openPerson } from "./authorise-person.ts";

/** Adds a row to a person's file (education, training, annual grade, sanction), or replaces one on the version that was read. */
export function saveRecord(ctx: RequestContext, input: SaveRecord): Promise<Result<{ readonly personId: string; readonly recordId: string; readonly changeSetId: string }>> {
  const { personId, existing, record } = input;
  const label = { key: "label.personRecordSaved", facts: { of: record.of } };
  return runCommand(ctx, { command: "people.saveRecord", entity: "person", label }, async (tx) => {
    const opened = await openPerson(tx, "people.saveRecord", personId);
    if (!opened.ok) return opened;
    if (existing !== null) {
      const row = await lockRecord(tx, record.of, personId, existing.recordId);
      if (row === null) return notFound("personRecord");
      if (row.version !== existing.version) return refuse("edit.conflict", { version: row.version });
    }
    const years = record.of === "grade" ? await gradedYears(tx, personId, existing?.recordId ?? null) : [];
    const judged = judgeRecord(record, { birth: opened.value.facts.birth, gradedYears: years, today: tx.today });
    if (!judged.ok) return judged;
    const recordId = existing?.recordId ?? (await insertRecord(tx, personId, record));
    if (existing !== null) await updateRecord(tx, recordId, record);
    return ok({ value: { personId, recordId }, entityId: personId, detail: { of: record.of, recordId }, touched: ["person", `person:${personId}`] });
  });
}
