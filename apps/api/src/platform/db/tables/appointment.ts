import type { Generated } from "kysely";

export interface AppointmentTable {
  tenant: number;
  id: string;
  person_id: string;
  unit_id: string;
  role: "partySecretary" | "partyDeputySecretary" | "partyMember" | "director" | "deputyDirector" | "committeeMember" | "other";
  kind: "main" | "concurrent" | "cross";
  title: string;
  document_no: string | null;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
