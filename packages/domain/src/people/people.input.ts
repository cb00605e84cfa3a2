import { z } from "zod";
import { dateInput, idInput, lineInput, noteInput, partialDateInput, reasonInput, versionInput } from "../org/input-values.schema.ts";
import type { UnitId } from "../org/unit.ts";
import { appointmentKinds, appointmentRoles } from "./appointment.ts";
import type { AppointmentId } from "./appointment.ts";
import { educationLevelOf, educationModes } from "./education-codes.ts";
import { ethnicityOf } from "./ethnicity-codes.ts";
import { normaliseIdNumber } from "./id-number.ts";
import { parsePhone } from "./phone.ts";
import { politicalStatusCodes } from "./political-status-codes.ts";
import type { PersonId } from "./person.ts";
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

const educationInput = z.strictObject({
  mode: z.enum(educationModes),
  level: z.string().refine((code) => educationLevelOf(code) !== null, { error: "education.unknown" }),
  degree: z.string().trim().max(60, { error: "input.tooLong" }).nullable(),
  school: z.string().trim().max(120, { error: "input.tooLong" }).nullable(),
  major: z.string().trim().max(120, { error: "input.tooLong" }).nullable(),
  graduated: partialDateInput.nullable(),
});
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

/** Shows a masked field in clear, once, with the reason in the audit log. */
export const revealFieldInput = z.strictObject({ personId, field: z.enum(["idNo", "phone"]), reason: reasonInput });
export type RevealField = z.output<typeof revealFieldInput>;
