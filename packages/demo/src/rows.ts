/** Rows as the tables hold them, without the tenant. Dated rows that ended also say when the end became known. */
export interface Recorded {
  readonly id: string;
  readonly version: number;
  readonly recorded_from: string;
}

export interface Dated {
  readonly valid_from: string;
  readonly valid_to: string | null;
}

export interface UnitRow extends Recorded, Dated {
  readonly level: "district" | "township" | "community" | "grid" | "compound";
  readonly kind: "district" | "street" | "town" | "megaCommunity" | "community" | "village" | "grid" | "estate" | "cluster";
  readonly code: string | null;
  readonly path_key: string;
}
export interface UnitNameRow extends Recorded, Dated {
  readonly unit_id: string;
  readonly name: string;
}
export interface UnitPathRow extends Recorded, Dated {
  readonly unit_id: string;
  readonly parent_id: string | null;
  readonly path: string;
  readonly depth: number;
}
export interface CompoundRow extends Recorded {
  readonly unit_id: string;
  readonly households: number | null;
  readonly buildings: number | null;
  readonly built_year: number | null;
  readonly property_firm: string | null;
  readonly has_owners_committee: boolean | null;
  readonly difficulty: "low" | "middle" | "high" | null;
  readonly note: string | null;
}

/** `id_no` and `telephone` are clear here; the seeding encrypts them. */
export interface PersonRow extends Recorded {
  readonly name: string;
  readonly sex: "1" | "2";
  readonly ethnicity: string;
  readonly birth: string | null;
  readonly native_place: string | null;
  readonly political_status: string;
  readonly party_joined: string | null;
  readonly party_confirmed: string | null;
  readonly activist_since: string | null;
  readonly work_started: string | null;
  readonly resident_since: string | null;
  readonly note: string | null;
  readonly id_no: string | null;
  readonly phone: string | null;
}
export interface PersonUnitRow extends Recorded, Dated {
  readonly person_id: string;
  readonly unit_id: string;
}
export interface EducationRow extends Recorded {
  readonly person_id: string;
  readonly mode: "fullTime" | "inService";
  readonly level: string;
  readonly degree: string | null;
  readonly school: string | null;
  readonly major: string | null;
  readonly graduated: string | null;
}
export interface AppointmentRow extends Recorded, Dated {
  readonly person_id: string;
  readonly unit_id: string;
  readonly role: "partySecretary" | "partyDeputySecretary" | "partyMember" | "director" | "deputyDirector" | "committeeMember" | "other";
  readonly kind: "main" | "concurrent" | "cross";
  readonly title: string;
  readonly document_no: string | null;
}
export interface SanctionRow extends Recorded {
  readonly person_id: string;
  readonly kind: string;
  readonly approved_on: string;
  readonly restored_on: string | null;
  readonly document_no: string | null;
}
export interface TrainingRow extends Recorded {
  readonly person_id: string;
  readonly title: string;
  readonly hours: number;
  readonly held_on: string;
}
export interface AnnualGradeRow extends Recorded {
  readonly person_id: string;
  readonly year: number;
  readonly grade: string;
}
export interface PostingRow extends Recorded, Dated {
  readonly person_id: string;
  readonly compound_id: string;
  readonly role: "lead" | "member" | "deputy";
  readonly branch_title: string | null;
  readonly duty_days: number;
  readonly mentor_id: string | null;
  readonly cross_title: string | null;
  readonly end_reason: string | null;
  readonly note: string | null;
}
export interface SiteDayRow extends Recorded {
  readonly posting_id: string;
  readonly person_id: string;
  readonly compound_id: string;
  readonly on_date: string;
  readonly state: "onSite" | "absent" | "excused";
}
export interface EvidenceRow extends Recorded {
  readonly kind: "issue" | "project" | "lobbySession" | "doorVisit" | "mediation" | "assistance" | "partyHub" | "activeResident" | "checkIn";
  readonly unit_id: string;
  readonly occurred_on: string;
  readonly title: string;
  readonly detail: string | null;
  readonly class: string | null;
  readonly channel: string | null;
  readonly urgent: boolean;
  readonly project_level: "community" | "compound" | null;
  readonly status: string;
  readonly closed_on: string | null;
  readonly due_on: string | null;
  readonly quantity: number | null;
  readonly measure: string | null;
  readonly verification: "recorded" | "verified" | "sealed" | "void";
  readonly verified_on: string | null;
  readonly void_reason: string | null;
  readonly source_system: string | null;
  readonly external_id: string | null;
}
export interface EvidenceCreditRow extends Recorded {
  readonly evidence_id: string;
  readonly person_id: string;
  readonly share_bp: number;
}
export interface HonourRow extends Recorded, Dated {
  readonly unit_id: string;
  readonly kind: "noCase" | "noPetition";
  readonly level: "city" | "district";
  readonly document_no: string | null;
}
export interface PetitionCountRow extends Recorded {
  readonly unit_id: string;
  readonly month: string;
  readonly petitions: number;
}
export interface ReserveEntryRow extends Recorded {
  readonly person_id: string;
  readonly class: "secretary" | "member";
  readonly origin: "procedure" | "imported";
  readonly channel: "organization" | "joint" | "self" | "members" | null;
  readonly target_unit_id: string | null;
  readonly filing_document: string | null;
  readonly mentor_id: string | null;
  readonly note: string | null;
}
export interface ReserveStateRow extends Recorded, Dated {
  readonly entry_id: string;
  readonly person_id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly document_no: string | null;
  /** JSON of what the step put on record. */
  readonly facts: string | null;
}
export interface ReserveReadinessRow extends Recorded, Dated {
  readonly entry_id: string;
  readonly person_id: string;
  readonly level: "near" | "middle" | "far";
  readonly basis: string;
}
export interface EnteredMarkRow extends Recorded {
  readonly person_id: string;
  readonly period: string;
  readonly indicator: string;
  readonly value: string;
  readonly basis: string;
  readonly entered_on: string;
}

/** Everything of a district, in an order in which references are satisfied. */
export interface DemoTables {
  readonly unit: UnitRow[];
  readonly unit_name: UnitNameRow[];
  readonly unit_path: UnitPathRow[];
  readonly compound: CompoundRow[];
  readonly person: PersonRow[];
  readonly person_unit: PersonUnitRow[];
  readonly education: EducationRow[];
  readonly appointment: AppointmentRow[];
  readonly sanction: SanctionRow[];
  readonly training: TrainingRow[];
  readonly annual_grade: AnnualGradeRow[];
  readonly posting: PostingRow[];
  readonly site_day: SiteDayRow[];
  readonly evidence: EvidenceRow[];
  readonly evidence_credit: EvidenceCreditRow[];
  readonly honour: HonourRow[];
  readonly petition_count: PetitionCountRow[];
  readonly reserve_entry: ReserveEntryRow[];
  readonly reserve_state: ReserveStateRow[];
  readonly reserve_readiness: ReserveReadinessRow[];
  readonly entered_mark: EnteredMarkRow[];
}

export type DemoTable = keyof DemoTables;

/** An earlier version of a row, as known until `recorded_to`. */
export interface EarlierVersion {
  readonly table: DemoTable;
  readonly row: Recorded & { readonly recorded_to: string };
}
