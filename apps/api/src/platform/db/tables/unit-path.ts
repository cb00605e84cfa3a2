import type { Generated } from "kysely";

export interface UnitPathTable {
  tenant: number;
  id: string;
  unit_id: string;
  parent_id: string | null;
  path: string;
  depth: number;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
