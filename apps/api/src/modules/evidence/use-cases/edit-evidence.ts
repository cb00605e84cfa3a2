import { editEntry, type EditEvidence } from "@yanzhen/domain/evidence";
import { ok, type Result } from "@yanzhen/domain/kernel";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { saveText } from "../evidence.repository.ts";
import { entryDesk } from "./entry-desk.ts";
import { openEntry } from "./open-entry.ts";
import { touchedBy } from "./record-evidence.ts";

/** Corrects what an entry says before it is verified; its clock follows. */
export function editEvidence(ctx: RequestContext, input: EditEvidence): Promise<Result<{ readonly evidenceId: string; readonly changeSetId: string }>> {
  const { evidenceId: id } = input;
  const label = { key: "label.command.evidence.edit" };
  return runCommand(ctx, { command: "evidence.edit", entity: "evidence", label }, async (tx) => {
    const opened = await openEntry(tx, "evidence.edit", input);
    if (!opened.ok) return opened;
    const edited = editEntry({ ...opened.value.text, verification: opened.value.verification }, input.patch, await entryDesk(tx));
    if (!edited.ok) return edited;
    await saveText(tx, id, edited.value);
    return ok({ value: { evidenceId: id }, entityId: id, detail: { fields: Object.keys(input.patch) }, touched: touchedBy(id, opened.value.credits) });
  });
}
