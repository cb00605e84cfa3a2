import type { ColumnType, Generated } from "kysely";

export interface EvaluationSchemeTable {
  tenant: number;
  id: string;
  code: string;
  scheme_version: number;
  definition: ColumnType<unknown, string, string>;
  published_on: string;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
