import type { Generated } from "kysely";

export interface PersonAliasTable {
  tenant: number;
  id: string;
  person_id: string;
  canonical_id: string;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
