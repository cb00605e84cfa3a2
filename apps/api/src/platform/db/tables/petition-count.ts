import type { Generated } from "kysely";

export interface PetitionCountTable {
  tenant: number;
  id: string;
  unit_id: string;
  month: string;
  petitions: number;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
