import type { Generated } from "kysely";

export interface PostingTable {
  tenant: number;
  id: string;
  person_id: string;
  compound_id: string;
  role: "lead" | "member" | "deputy";
  branch_title: string | null;
  duty_days: number;
  mentor_id: string | null;
  cross_title: string | null;
  valid_from: string;
  valid_to: string | null;
  end_reason: "rotation" | "promotion" | "transfer" | "resignation" | "retirement" | "correction" | "other" | null;
  note: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
