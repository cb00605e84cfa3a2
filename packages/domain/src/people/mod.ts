export { grades } from "./person.ts";
export type { AnnualGrade, Education, Grade, Person, PersonId, PersonUnit } from "./person.ts";
export { birthOf, checkCharacter, idNumberFaults, maskIdNumber, normaliseIdNumber, parseIdNumber, sexOf } from "./id-number.ts";
export type { IdNumber, IdNumberFault } from "./id-number.ts";
export { maskPhone, parsePhone } from "./phone.ts";
export type { Phone } from "./phone.ts";
export { ageBandOf, ageBands, ageOn } from "./age.ts";
export type { AgeBand } from "./age.ts";
export { sexCodes } from "./sex-codes.ts";
export type { Sex } from "./sex-codes.ts";
export { ethnicities, ethnicityOf } from "./ethnicity-codes.ts";
export type { Ethnicity } from "./ethnicity-codes.ts";
export { isFullPartyMember, isPartyMember, politicalStatusCodes, politicalStatuses } from "./political-status-codes.ts";
export type { PoliticalStatus } from "./political-status-codes.ts";
export { educationLevelOf, educationLevels, educationModes, highestEducation, isCollegeOrAbove } from "./education-codes.ts";
export type { EducationLevel, EducationMode } from "./education-codes.ts";
export { degreeOf, degrees } from "./degree-codes.ts";
export type { Degree } from "./degree-codes.ts";
export { judgeRecord, recordKinds } from "./person-record.ts";
export type { FileAround, PersonRecordRow, RecordKind, RecordRefusal, Training } from "./person-record.ts";
export { readEducation } from "./read-education.ts";
export type { EducationWording } from "./read-education.ts";
export { appointmentKinds, appointmentRoles, holdsBothHeads, isCommitteeMemberOn, isTwoCommitteeRole } from "./appointment.ts";
export type { Appointment, AppointmentId, AppointmentKind, AppointmentRole } from "./appointment.ts";
export { readTitle } from "./read-title.ts";
export type { TitlePart } from "./read-title.ts";
export { influenceOf, influencePeriod, inInfluence, sanctionKinds } from "./sanction.ts";
export type { Sanction, SanctionKind } from "./sanction.ts";
export { editPerson, partyAgeOn, personFaults } from "./edit-person.ts";
export type { PersonEdit, PersonFacts, PersonPatch, PersonRefusal } from "./edit-person.ts";
export { textCell, textOf } from "./read-cell.ts";
export type { CellValue } from "./read-cell.ts";
export { excelDay, readYearMonth } from "./read-year-month.ts";
export type { DateRefusal, ReadDate } from "./read-year-month.ts";
export { isBlankWord, readEthnicity, readGrade, readPoliticalStatus, readSex } from "./read-codes.ts";
export { peoplePolicies } from "./people.policy.ts";
export type { PersonRecord } from "./people.policy.ts";
export {
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
} from "./people.input.ts";
export type {
  CreatePerson,
  EditAppointment,
  EditPerson,
  EducationInput,
  EndAppointment,
  LinkAccount,
  RecordAppointment,
  RemoveAppointment,
  RemoveRecord,
  RevealField,
  SaveRecord,
  SetManagingUnit,
  UnlinkAccount,
} from "./people.input.ts";
export type { AppointmentFactsRow, PeopleFacts, PersonFactsRow } from "./people-facts.ts";
