import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { editPerson as editFacts, type EditPerson } from "@yanzhen/domain/people";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { replaceEducation, updatePerson } from "../people.repository.ts";
import { openPerson } from "./authorise-person.ts";
import { readNumbers } from "./read-numbers.ts";

/** Changes a person's facts; refused with `edit.conflict` when somebody saved in between. */
export function editPerson(
  ctx: RequestContext,
  input: EditPerson,
): Promise<Result<{ readonly personId: string; readonly changed: readonly string[]; readonly changeSetId: string }>> {
  const { personId } = input;
  return runCommand(ctx, { command: "people.edit", entity: "person", label: { key: "label.command.people.edit" } }, async (tx) => {
    const opened = await openPerson(tx, "people.edit", personId);
    if (!opened.ok) return opened;
    const person = opened.value;
    if (person.version !== input.version) return refuse("edit.conflict", { version: person.version });
    const { idNo: _idNo, phone: _phone, ...patch } = input.patch;
    const numbers = await readNumbers(tx, personId, input.patch);
    if (!numbers.ok) return numbers;
    const { crypto } = ctx.services;
    const differs = (kind: "idNo" | "phone", told: string | null | undefined, index: string | null): boolean =>
      told !== undefined && (told === null ? null : crypto.blindIndex(kind, told)) !== index;
    const changed: string[] = [];
    if (differs("idNo", numbers.value.idNo, person.idNoIndex)) changed.push("idNo");
    if (differs("phone", numbers.value.phone, person.phoneIndex)) changed.push("phone");
    const newEducation = input.education !== undefined && JSON.stringify(input.education) !== JSON.stringify(person.education) ? input.education : null;
    if (newEducation !== null) changed.push("education");
    const edit = editFacts(person.facts, patch, tx.today);
    if (!edit.ok && !(edit.refusal.code === "person.nothingChanged" && changed.length > 0)) return edit;
    if (edit.ok) changed.push(...edit.value.changed);
    await updatePerson(tx, {
      id: personId,
      facts: edit.ok ? edit.value.after : person.facts,
      idNo: changed.includes("idNo") ? numbers.value.idNo : undefined,
      phone: changed.includes("phone") ? numbers.value.phone : undefined,
    });
    if (newEducation !== null) await replaceEducation(tx, personId, newEducation);
    return ok({ value: { personId, changed }, entityId: personId, detail: { fields: changed }, touched: ["person", `person:${personId}`] });
  });
}
