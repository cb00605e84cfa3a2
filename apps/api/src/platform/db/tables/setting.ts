import type { ColumnType, Generated } from "kysely";

export interface SettingTable {
  tenant: number;
  key: string;
  value: ColumnType<unknown, string, string>;
  set_at: Generated<string>;
}
