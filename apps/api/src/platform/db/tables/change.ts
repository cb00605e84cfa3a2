import type { ColumnType, Generated } from "kysely";

export interface ChangeTable {
  tenant: number;
  change_set_id: string;
  seq: Generated<number | null>;
  table_name: string;
  row_id: string;
  op: "insert" | "update" | "delete";
  before: ColumnType<unknown, string | null | undefined, string | null>;
  after_version: number | null;
  subjects: string[];
}
