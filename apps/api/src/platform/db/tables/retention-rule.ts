import type { Generated } from "kysely";

export interface RetentionRuleTable {
  tenant: number;
  id: string;
  subject: string;
  keep_months: number;
  basis: string;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
