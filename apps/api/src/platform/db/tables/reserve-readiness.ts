import type { Generated } from "kysely";

export interface ReserveReadinessTable {
  tenant: number;
  id: string;
  entry_id: string;
  person_id: string;
  level: "near" | "middle" | "far";
  basis: string;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
