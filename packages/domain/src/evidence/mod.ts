export { honourKinds, honourLevels, projectLevels, verifications } from "./evidence.ts";
export type { CreditShare, Evidence, EvidenceId, HonourKind, HonourLevel, ProjectLevel, Verification } from "./evidence.ts";
export { evidenceKinds, isStateOf, kindDefinitions, mayFollow, measures, nextStates, openStates, statesOfKind } from "./evidence-kinds.ts";
export type { EvidenceKind, EvidenceStatus, KindDefinition, Measure } from "./evidence-kinds.ts";
export { endHonour, honourLevelsOf, honoursFor, recordHonour } from "./honour.ts";
export type { HonourRefusal } from "./honour.ts";
export { mayCorrect } from "./correction.ts";
export type { CorrectionRefusal } from "./correction.ts";
export { issueChannels, issueClasses } from "./issue-classes.ts";
export type { IssueChannel, IssueClass } from "./issue-classes.ts";
export { evidenceParameters } from "./evidence-parameters.ts";
export { clockOf, closedInTime, isOverdue, issueDueOn } from "./issue-clock.ts";
export type { ClockDays } from "./issue-clock.ts";
export { creditFaults, entryFaults, evenShares } from "./check-entry.ts";
export type { EntryFacts, EntryFault } from "./check-entry.ts";
export { decideStatus, decideVerification, verificationTable } from "./verify-entry.ts";
export type { VerificationCase, VerificationChange, VerificationEvent, VerificationRefusal } from "./verify-entry.ts";
export { assistanceGiven, isCountedRow, isProjectStarted, isUrgentSolved, isVerifiedOn, petitionQuarters, petitionsFall, quarterLabel, unitsHolding } from "./figures.ts";
export type { FigureWindow, QuarterCount } from "./figures.ts";
export { readChannel, readIssueClass } from "./read-issue.ts";
export { evidencePolicies } from "./evidence.policy.ts";
export type { EvidenceRecord } from "./evidence.policy.ts";
export {
  editEvidenceInput,
  endHonourInput,
  evidenceStepInput,
  recordEvidenceInput,
  recordHonourInput,
  recordPetitionsInput,
  sendBackEvidenceInput,
  setEvidenceStatusInput,
  shareCreditInput,
  verifyEvidenceInput,
  voidEvidenceInput,
} from "./evidence.input.ts";
export type {
  EditEvidence,
  EndHonour,
  EvidenceStep,
  RecordEvidence,
  RecordHonour,
  RecordPetitions,
  SendBackEvidence,
  SetEvidenceStatus,
  ShareCredit,
  VerifyEvidence,
  VoidEvidence,
} from "./evidence.input.ts";
export type { CreditedEntryRow, EvidenceFacts, HonourFactsRow, LastVerifiedRow, OpenIssueRow, PastPostingRow, PetitionFactsRow } from "./evidence-facts.ts";
export { editEntry, mayChange, recordEntry } from "./write-entry.ts";
export type { EntryDesk, EntryText, WrittenEntry } from "./write-entry.ts";
export { entryOn, openStateOf } from "./entry-on.ts";
export type { EntryOnDay } from "./entry-on.ts";
export { evidenceLists, figureLists, isInList, workLists } from "./evidence-lists.ts";
export type { EvidenceList, FigureList, WorkList } from "./evidence-lists.ts";
export { holdsContact, maskContacts } from "./mask-contacts.ts";
export { entrySteps, mayStep, nextStatuses } from "./entry-steps.ts";
export type { EntryStep, NextStatus } from "./entry-steps.ts";
