import { z } from "zod";
import { countInput, dateInput, idInput, lineInput, noteInput, reasonInput, versionInput } from "../org/input-values.schema.ts";
import type { UnitId } from "../org/unit.ts";
import type { PersonId } from "../people/person.ts";
import { evidenceKinds, measures } from "./evidence-kinds.ts";
import { honourKinds, honourLevels, projectLevels } from "./evidence.ts";
import type { EvidenceId } from "./evidence.ts";
import { issueChannels, issueClasses } from "./issue-classes.ts";

const evidenceId = idInput<EvidenceId>();
const credits = z
  .array(z.strictObject({ personId: idInput<PersonId>(), shareBp: z.int().min(1, { error: "evidence.creditRange" }).max(10_000, { error: "evidence.creditRange" }) }))
  .max(20);

/** Records an entry. Which fields a kind needs is judged by `entryFaults`; `dueOn` follows from the clock. */
export const recordEvidenceInput = z.strictObject({
  kind: z.enum(evidenceKinds),
  unitId: idInput<UnitId>(),
  occurredOn: dateInput,
  title: lineInput(200),
  detail: noteInput.nullable().default(null),
  class: z.enum(issueClasses).nullable().default(null),
  channel: z.enum(issueChannels).nullable().default(null),
  urgent: z.boolean().default(false),
  projectLevel: z.enum(projectLevels).nullable().default(null),
  /** Left out: the kind's first state. */
  status: z.string().max(30).optional(),
  closedOn: dateInput.nullable().default(null),
  quantity: countInput.nullable().default(null),
  measure: z.enum(measures).nullable().default(null),
  credits: credits.default([]),
  /** The sealed entry this one corrects. */
  corrects: evidenceId.nullable().default(null),
  sourceSystem: z.string().trim().min(1).max(40).nullable().default(null),
  externalId: z.string().trim().min(1).max(80).nullable().default(null),
});
export type RecordEvidence = z.output<typeof recordEvidenceInput>;

/** Corrects an entry that is not verified yet; kind and place stay. Fields left out stay as they are. */
export const editEvidenceInput = z.strictObject({
  evidenceId,
  version: versionInput,
  patch: z.strictObject({
    occurredOn: dateInput.optional(),
    title: lineInput(200).optional(),
    detail: noteInput.nullable().optional(),
    class: z.enum(issueClasses).nullable().optional(),
    channel: z.enum(issueChannels).nullable().optional(),
    urgent: z.boolean().optional(),
    projectLevel: z.enum(projectLevels).nullable().optional(),
    quantity: countInput.nullable().optional(),
    measure: z.enum(measures).nullable().optional(),
  }),
});
export type EditEvidence = z.output<typeof editEvidenceInput>;

/** Moves an entry to another state of its kind, with the closing date where the state has one. */
export const setEvidenceStatusInput = z.strictObject({ evidenceId, version: versionInput, status: z.string().min(1).max(30), closedOn: dateInput.nullable().default(null) });
export type SetEvidenceStatus = z.output<typeof setEvidenceStatusInput>;

/** Replaces the shares of an entry. */
export const shareCreditInput = z.strictObject({ evidenceId, version: versionInput, credits });
export type ShareCredit = z.output<typeof shareCreditInput>;

export const verifyEvidenceInput = z.strictObject({ evidenceId, version: versionInput, residentReplied: z.boolean().default(false) });
export type VerifyEvidence = z.output<typeof verifyEvidenceInput>;

/** Takes a verification back without fault, or hands an entry that was sent back in again. */
export const evidenceStepInput = z.strictObject({ evidenceId, version: versionInput });
export type EvidenceStep = z.output<typeof evidenceStepInput>;

/** Returns an entry to whoever recorded it, saying what is missing. */
export const sendBackEvidenceInput = z.strictObject({ evidenceId, version: versionInput, reason: reasonInput });
export type SendBackEvidence = z.output<typeof sendBackEvidenceInput>;

export const voidEvidenceInput = z.strictObject({ evidenceId, version: versionInput, reason: reasonInput });
export type VoidEvidence = z.output<typeof voidEvidenceInput>;

/** A month's count of one unit; petitions exist as counts only. */
export const recordPetitionsInput = z.strictObject({
  unitId: idInput<UnitId>(),
  month: dateInput.refine((d) => d.endsWith("-01"), { error: "petition.monthStart" }),
  petitions: countInput,
});
export type RecordPetitions = z.output<typeof recordPetitionsInput>;

export const recordHonourInput = z.strictObject({
  unitId: idInput<UnitId>(),
  kind: z.enum(honourKinds),
  level: z.enum(honourLevels),
  documentNo: z.string().trim().max(100, { error: "input.tooLong" }).nullable(),
  from: dateInput,
  to: dateInput.nullable(),
});
/** Ends an honour on the first day it is no more held. */
export const endHonourInput = z.strictObject({ honourId: idInput<string>(), version: versionInput, on: dateInput });
export type EndHonour = z.output<typeof endHonourInput>;
export type RecordHonour = z.output<typeof recordHonourInput>;
