import { z } from "zod";
import { enterMarkInput, runCycleInput } from "../evaluation/evaluation.input.ts";
import {
  editEvidenceInput,
  evidenceStepInput,
  recordEvidenceInput,
  endHonourInput,
  recordHonourInput,
  recordPetitionsInput,
  sendBackEvidenceInput,
  setEvidenceStatusInput,
  shareCreditInput,
  verifyEvidenceInput,
  voidEvidenceInput,
} from "../evidence/evidence.input.ts";
import { closeUnitInput, createUnitInput, editCompoundInput, moveUnitInput, renameUnitInput } from "../org/org.input.ts";
import {
  createPersonInput,
  editAppointmentInput,
  editPersonInput,
  endAppointmentInput,
  linkAccountInput,
  recordAppointmentInput,
  removeAppointmentInput,
  removeRecordInput,
  revealFieldInput,
  saveRecordInput,
  setManagingUnitInput,
  unlinkAccountInput,
} from "../people/people.input.ts";
import { assignPostingInput, changePostingInput, endPostingInput, movePostingInput, recordSiteDayInput } from "../posting/posting.input.ts";
import { liftSuppressionInput, overviewInput, suppressFindingInput } from "../reporting/reporting.input.ts";
import {
  advanceReserveInput,
  editReserveEntryInput,
  nominateInput,
  removeReserveInput,
  resumeReserveInput,
  setReadinessInput,
  suspendReserveInput,
} from "../reserve/reserve.input.ts";

/** Command id → the parser of its input. The id is the policy's; form, procedure, import, CLI and quick fix share the parser. RUL-2 */
export const commandInputs = {
  "org.createUnit": createUnitInput,
  "org.renameUnit": renameUnitInput,
  "org.moveUnit": moveUnitInput,
  "org.closeUnit": closeUnitInput,
  "org.editCompound": editCompoundInput,
  "people.create": createPersonInput,
  "people.edit": editPersonInput,
  "people.setManagingUnit": setManagingUnitInput,
  "people.recordAppointment": recordAppointmentInput,
  "people.endAppointment": endAppointmentInput,
  "people.editAppointment": editAppointmentInput,
  "people.removeAppointment": removeAppointmentInput,
  "people.saveRecord": saveRecordInput,
  "people.removeRecord": removeRecordInput,
  "people.linkAccount": linkAccountInput,
  "people.unlinkAccount": unlinkAccountInput,
  "people.reveal": revealFieldInput,
  "posting.assign": assignPostingInput,
  "posting.change": changePostingInput,
  "posting.move": movePostingInput,
  "posting.end": endPostingInput,
  "posting.recordSiteDay": recordSiteDayInput,
  "evidence.record": recordEvidenceInput,
  "evidence.edit": editEvidenceInput,
  "evidence.submit": evidenceStepInput,
  "evidence.unverify": evidenceStepInput,
  "evidence.sendBack": sendBackEvidenceInput,
  "evidence.setStatus": setEvidenceStatusInput,
  "evidence.share": shareCreditInput,
  "evidence.verify": verifyEvidenceInput,
  "evidence.void": voidEvidenceInput,
  "evidence.recordPetitions": recordPetitionsInput,
  "evidence.recordHonour": recordHonourInput,
  "evidence.endHonour": endHonourInput,
  "evaluation.enterMark": enterMarkInput,
  "evaluation.run": runCycleInput,
  "reserve.setReadiness": setReadinessInput,
  "reserve.nominate": nominateInput,
  "reserve.edit": editReserveEntryInput,
  "reserve.advance": advanceReserveInput,
  "reserve.suspend": suspendReserveInput,
  "reserve.resume": resumeReserveInput,
  "reserve.remove": removeReserveInput,
  "reporting.overview": overviewInput,
  "diagnostics.suppress": suppressFindingInput,
  "diagnostics.lift": liftSuppressionInput,
} as const satisfies Record<string, z.ZodObject | z.ZodDiscriminatedUnion>;

export type CommandId = keyof typeof commandInputs;

/** Whether a command of this id has a parser here. */
export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commandInputs, id);
}

/** The JSON Schema (2020-12) of a command's input, for other systems. RUL-3 */
export function inputJsonSchema(id: CommandId): z.core.JSONSchema.BaseSchema {
  return { ...z.toJSONSchema(commandInputs[id], { io: "input", target: "draft-2020-12" }), title: id };
}

/**
 * What a quick fix still lacks: the fields a person has to fill in before the command can run; empty runs as it is. Null when
 * the fix does not fit its command at all. RUL-4
 */
export function missingOf(fix: { readonly command: string; readonly input: Readonly<Record<string, unknown>> }): readonly string[] | null {
  if (!isCommandId(fix.command)) return null;
  const parsed = commandInputs[fix.command].safeParse(fix.input);
  if (parsed.success) return [];
  const open = parsed.error.issues.map((issue) => ({
    field: String(issue.path[0] ?? ""),
    given: issue.path.length > 0 && Object.hasOwn(fix.input, String(issue.path[0])),
    code: issue.code,
  }));
  return open.some((issue) => issue.given || issue.field === "") ? null : [...new Set(open.map((issue) => issue.field))];
}
