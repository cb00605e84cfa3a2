export { honourKinds, honourLevels, projectLevels, verifications } from "./evidence.ts";
export type { CreditShare, Evidence, EvidenceId, HonourKind, HonourLevel, ProjectLevel, Verification } from "./evidence.ts";
export { evidenceKinds, isStateOf, kindDefinitions, mayFollow, measures, nextStates, statesOfKind } from "./evidence-kinds.ts";
export type { EvidenceKind, EvidenceStatus, KindDefinition, Measure } from "./evidence-kinds.ts";
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
  recordEvidenceInput,
  recordHonourInput,
  recordPetitionsInput,
  setEvidenceStatusInput,
  shareCreditInput,
  verifyEvidenceInput,
  voidEvidenceInput,
} from "./evidence.input.ts";
export type { RecordEvidence, RecordHonour, RecordPetitions, SetEvidenceStatus, ShareCredit, VerifyEvidence, VoidEvidence } from "./evidence.input.ts";
export type { CreditedEntryRow, EvidenceFacts, HonourFactsRow, LastVerifiedRow, OpenIssueRow, PastPostingRow, PetitionFactsRow } from "./evidence-facts.ts";
