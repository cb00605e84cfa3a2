import type { Generated } from "kysely";

export interface CompoundTable {
  tenant: number;
  id: string;
  unit_id: string;
  households: number | null;
  buildings: number | null;
  built_year: number | null;
  property_firm: string | null;
  has_owners_committee: boolean | null;
  difficulty: "low" | "middle" | "high" | null;
  note: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
