import { z } from "zod";
import { dateInput, idInput, lineInput, noteInput, partialDateInput, reasonInput, versionInput } from "../org/input-values.schema.ts";
import type { UnitId } from "../org/unit.ts";
import { appointmentKinds, appointmentRoles } from "./appointment.ts";
import type { AppointmentId } from "./appointment.ts";
import { degreeOf } from "./degree-codes.ts";
import { educationLevelOf, educationModes } from "./education-codes.ts";
import { ethnicityOf } from "./ethnicity-codes.ts";
import { normaliseIdNumber } from "./id-number.ts";
import { parsePhone } from "./phone.ts";
import { politicalStatusCodes } from "./political-status-codes.ts";
import { recordKinds } from "./person-record.ts";
import { grades } from "./person.ts";
import type { PersonId } from "./person.ts";
import { sanctionKinds } from "./sanction.ts";
import { sexCodes } from "./sex-codes.ts";

const personId = idInput<PersonId>();
const unitId = idInput<UnitId>();

const facts = {
  name: lineInput(60),
  sex: z.enum(sexCodes, { error: "sex.unknown" }),
  ethnicity: z
    .string()
    .refine((code) => ethnicityOf(code) !== null, { error: "ethnicity.unknown" })
    .nullable(),
  birth: partialDateInput.nullable(),
  nativePlace: z.string().trim().max(60, { error: "input.tooLong" }).nullable(),
  politicalStatus: z.enum(politicalStatusCodes, { error: "politicalStatus.unknown" }).nullable(),
  partyJoined: partialDateInput.nullable(),
  partyConfirmed: dateInput.nullable(),
  activistSince: dateInput.nullable(),
  workStarted: partialDateInput.nullable(),
  residentSince: dateInput.nullable(),
  note: noteInput.nullable(),
};

/** Shape only; the checksum and the date need today and are judged by `parseIdNumber`. */
const idNo = z
  .string()
  .refine((text) => /^\d{17}[\dX]$/.test(normaliseIdNumber(text)), { error: "idNumber.malformed" })
  .nullable();
const phone = z
  .string()
  .refine((text) => parsePhone(text).ok, { error: "phone.malformed" })
  .nullable();

const text = (max: number) => z.string().trim().max(max, { error: "input.tooLong" }).nullable();

const educationFields = {
  mode: z.enum(educationModes),
  level: z
    .string()
    .refine((code) => educationLevelOf(code) !== null, { error: "education.unknown" })
    .meta({ examples: ["21"] }),
  degree: z
    .string()
    .refine((code) => degreeOf(code) !== null, { error: "degree.unknown" })
    .meta({ examples: ["4"] })
    .nullable(),
  school: text(120),
  major: text(120),
  entered: partialDateInput.nullable(),
  graduated: partialDateInput.nullable(),
};
const educationInput = z.strictObject(educationFields);
export type EducationInput = z.output<typeof educationInput>;

/** A new person under a managing unit. Facts left out are unknown. */
export const createPersonInput = z.strictObject({
  ...z.object(facts).partial().required({ name: true, sex: true }).shape,
  idNo: idNo.optional(),
  phone: phone.optional(),
  education: z.array(educationInput).max(10).optional(),
  unitId,
  from: dateInput,
});
export type CreatePerson = z.output<typeof createPersonInput>;

/** Changes facts of a person. A field left out stays, null empties it. Education, when given, replaces all records. */
export const editPersonInput = z.strictObject({
  personId,
  version: versionInput,
  patch: z.strictObject({ ...z.object(facts).partial().shape, idNo: idNo.optional(), phone: phone.optional() }),
  education: z.array(educationInput).max(10).optional(),
});
export type EditPerson = z.output<typeof editPersonInput>;

/** Moves a person's file to another managing unit from a date. */
export const setManagingUnitInput = z.strictObject({ personId, unitId, from: dateInput });
export type SetManagingUnit = z.output<typeof setManagingUnitInput>;

/** Registers a post; facts are never refused, so no guard asks whether it was right to give it. */
export const recordAppointmentInput = z.strictObject({
  personId,
  unitId,
  role: z.enum(appointmentRoles),
  kind: z.enum(appointmentKinds),
  title: lineInput(200),
  documentNo: z.string().trim().max(100, { error: "input.tooLong" }).nullable(),
  from: dateInput,
  to: dateInput.nullable(),
});
export type RecordAppointment = z.output<typeof recordAppointmentInput>;

export const endAppointmentInput = z.strictObject({ appointmentId: idInput<AppointmentId>(), version: versionInput, on: dateInput });
export type EndAppointment = z.output<typeof endAppointmentInput>;

/** Corrects a post as it was registered; a field left out stays. */
export const editAppointmentInput = z.strictObject({
  appointmentId: idInput<AppointmentId>(),
  version: versionInput,
  patch: z
    .strictObject({
      unitId,
      role: z.enum(appointmentRoles),
      kind: z.enum(appointmentKinds),
      title: lineInput(200),
      documentNo: z.string().trim().max(100, { error: "input.tooLong" }).nullable(),
      from: dateInput,
      to: dateInput.nullable(),
    })
    .partial(),
});
export type EditAppointment = z.output<typeof editAppointmentInput>;

/** Takes away a post that was registered by mistake; one that was held is ended instead. */
export const removeAppointmentInput = z.strictObject({ appointmentId: idInput<AppointmentId>(), version: versionInput });
export type RemoveAppointment = z.output<typeof removeAppointmentInput>;

const recordInput = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("education"), ...educationFields }),
  z.strictObject({
    of: z.literal("training"),
    title: lineInput(200),
    hours: z.int({ error: "input.wholeNumber" }).min(1, { error: "training.hoursMissing" }).max(2000, { error: "training.hoursTooMany" }),
    heldOn: dateInput,
  }),
  z.strictObject({
    of: z.literal("grade"),
    year: z.int({ error: "input.wholeNumber" }).min(1980, { error: "grade.yearRange" }).max(2100, { error: "grade.yearRange" }),
    grade: z.enum(grades),
  }),
  z.strictObject({ of: z.literal("sanction"), kind: z.enum(sanctionKinds), approvedOn: dateInput, restoredOn: dateInput.nullable(), documentNo: text(100) }),
]);

/** Adds a row to a person's file, or with its id and version replaces one. */
export const saveRecordInput = z.strictObject({
  personId,
  existing: z.strictObject({ recordId: idInput<string>(), version: versionInput }).nullable(),
  record: recordInput,
});
export type SaveRecord = z.output<typeof saveRecordInput>;

/** Takes away a row that was entered by mistake. */
export const removeRecordInput = z.strictObject({ personId, of: z.enum(recordKinds), recordId: idInput<string>(), version: versionInput });
export type RemoveRecord = z.output<typeof removeRecordInput>;

/** Says that an account is this person's. */
export const linkAccountInput = z.strictObject({ personId, accountId: idInput<string>() });
export type LinkAccount = z.output<typeof linkAccountInput>;

export const unlinkAccountInput = z.strictObject({ personId });
export type UnlinkAccount = z.output<typeof unlinkAccountInput>;

/** Shows a masked field in clear, once, with the reason in the audit log. */
export const revealFieldInput = z.strictObject({ personId, field: z.enum(["idNo", "phone"]), reason: reasonInput });
export type RevealField = z.output<typeof revealFieldInput>;
