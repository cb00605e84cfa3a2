import type { ColumnType, Generated } from "kysely";

export interface ParameterTable {
  tenant: number;
  id: string;
  key: string;
  value: ColumnType<unknown, string, string>;
  basis: string;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
