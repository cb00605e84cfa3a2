import type { Generated } from "kysely";

export interface UnitNameTable {
  tenant: number;
  id: string;
  unit_id: string;
  name: string;
  name_key: string;
  pinyin: string;
  initials: string;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
