// Written by generate-scoped-columns.ts; a test compares it with the catalogue.
import type { ScopedTable } from "./scoped-tables.ts";

/** The columns of each scoped table in their own order, for fragments of raw SQL: `select *` breaks prepared plans. */
export const SCOPED_COLUMNS: Readonly<Record<ScopedTable, readonly string[]>> = {
  annual_grade: ["tenant", "id", "person_id", "year", "grade", "version", "recorded_from"],
  appointment: ["tenant", "id", "person_id", "unit_id", "role", "kind", "title", "document_no", "valid_from", "valid_to", "version", "recorded_from"],
  compound: ["tenant", "id", "unit_id", "households", "buildings", "built_year", "property_firm", "has_owners_committee", "difficulty", "note", "version", "recorded_from"],
  education: ["tenant", "id", "person_id", "mode", "level", "degree", "school", "major", "entered", "graduated", "version", "recorded_from"],
  entered_mark: ["tenant", "id", "person_id", "period", "indicator", "value", "basis", "entered_by", "entered_on", "version", "recorded_from"],
  evaluation_cycle: ["tenant", "id", "unit_id", "period", "scheme_id", "run", "state", "computed_on", "computed_at", "engine_version", "snapshot_hash", "version", "recorded_from"],
  evaluation_result: ["tenant", "id", "cycle_id", "person_id", "total", "grade", "tree", "facts", "result_hash", "version", "recorded_from"],
  evidence: ["tenant", "id", "kind", "unit_id", "occurred_on", "title", "detail", "class", "channel", "urgent", "project_level", "status", "closed_on", "due_on", "quantity", "measure", "verification", "verified_on", "verified_by", "resident_replied", "recorded_by", "sent_back_reason", "void_reason", "source_system", "external_id", "corrects", "version", "recorded_from"],
  evidence_credit: ["tenant", "id", "evidence_id", "person_id", "share_bp", "version", "recorded_from"],
  honour: ["tenant", "id", "unit_id", "kind", "level", "document_no", "valid_from", "valid_to", "version", "recorded_from"],
  party_org: ["tenant", "id", "unit_id", "parent_id", "type", "name", "valid_from", "valid_to", "version", "recorded_from"],
  person: ["tenant", "id", "name", "name_key", "pinyin", "initials", "sex", "ethnicity", "birth", "native_place", "political_status", "party_joined", "party_confirmed", "activist_since", "work_started", "resident_since", "id_no", "id_no_index", "id_no_masked", "id_birth", "phone", "phone_index", "phone_masked", "note", "version", "recorded_from"],
  person_alias: ["tenant", "id", "person_id", "canonical_id", "version", "recorded_from"],
  person_key: ["tenant", "person_id", "wrapped"],
  person_unit: ["tenant", "id", "person_id", "unit_id", "valid_from", "valid_to", "version", "recorded_from"],
  petition_count: ["tenant", "id", "unit_id", "month", "petitions", "version", "recorded_from"],
  posting: ["tenant", "id", "person_id", "compound_id", "role", "branch_title", "duty_days", "mentor_id", "cross_title", "valid_from", "valid_to", "end_reason", "note", "version", "recorded_from"],
  reserve_entry: ["tenant", "id", "person_id", "class", "origin", "channel", "target_unit_id", "filing_document", "mentor_id", "note", "change_no", "version", "recorded_from"],
  reserve_readiness: ["tenant", "id", "entry_id", "person_id", "level", "basis", "valid_from", "valid_to", "version", "recorded_from"],
  reserve_state: ["tenant", "id", "entry_id", "person_id", "state", "reason", "document_no", "facts", "valid_from", "valid_to", "version", "recorded_from"],
  sanction: ["tenant", "id", "person_id", "kind", "approved_on", "restored_on", "document_no", "version", "recorded_from"],
  site_day: ["tenant", "id", "posting_id", "person_id", "compound_id", "on_date", "state", "version", "recorded_from"],
  training: ["tenant", "id", "person_id", "title", "hours", "held_on", "version", "recorded_from"],
};
