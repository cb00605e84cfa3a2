import type { ColumnType, Generated } from "kysely";

export interface ImportBatchTable {
  tenant: number;
  id: string;
  kind: string;
  file_name: string;
  file_sha256: string;
  mapping: ColumnType<unknown, string, string>;
  change_set_id: string | null;
  created: Generated<number>;
  updated: Generated<number>;
  unchanged: Generated<number>;
  refused: Generated<number>;
  account_id: string | null;
  at: Generated<string>;
}
