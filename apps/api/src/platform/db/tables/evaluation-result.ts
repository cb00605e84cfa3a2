import type { ColumnType, Generated } from "kysely";

export interface EvaluationResultTable {
  tenant: number;
  id: string;
  cycle_id: string;
  person_id: string;
  total: string | null;
  grade: string | null;
  tree: ColumnType<unknown, string, string>;
  facts: ColumnType<unknown, string, string>;
  result_hash: string;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
