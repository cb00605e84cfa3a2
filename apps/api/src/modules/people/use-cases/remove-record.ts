import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import type { RemoveRecord } from "@yanzhen/domain/people";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { deleteRecord, lockRecord } from "../person-records.repository.ts";
import { openPerson } from "./authorise-person.ts";

/** Takes away a row of a person's file that was entered by mistake; History keeps it and can bring it back. */
export function removeRecord(ctx: RequestContext, input: RemoveRecord): Promise<Result<{ readonly personId: string; readonly changeSetId: string }>> {
  const { personId, of, recordId } = input;
  return runCommand(ctx, { command: "people.removeRecord", entity: "person", label: { key: "label.personRecordRemoved", facts: { of } } }, async (tx) => {
    const opened = await openPerson(tx, "people.removeRecord", personId);
    if (!opened.ok) return opened;
    const row = await lockRecord(tx, of, personId, recordId);
    if (row === null) return notFound("personRecord");
    if (row.version !== input.version) return refuse("edit.conflict", { version: row.version });
    await deleteRecord(tx, of, recordId);
    return ok({ value: { personId }, entityId: personId, detail: { of, recordId }, touched: ["person", `person:${personId}`] });
  });
}
