import type { Generated } from "kysely";

export interface PersonUnitTable {
  tenant: number;
  id: string;
  person_id: string;
  unit_id: string;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
