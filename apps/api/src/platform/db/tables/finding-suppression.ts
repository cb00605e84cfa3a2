import type { Generated } from "kysely";

export interface FindingSuppressionTable {
  tenant: number;
  id: string;
  rule_id: string;
  subject_type: string;
  subject_id: string;
  reason: string;
  until: string;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
