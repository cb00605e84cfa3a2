import type { Generated } from "kysely";

export interface ReserveEntryTable {
  tenant: number;
  id: string;
  person_id: string;
  class: "secretary" | "member";
  origin: "procedure" | "imported";
  channel: "organization" | "joint" | "self" | "members" | null;
  target_unit_id: string | null;
  filing_document: string | null;
  mentor_id: string | null;
  note: string | null;
  change_no: Generated<number>;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
