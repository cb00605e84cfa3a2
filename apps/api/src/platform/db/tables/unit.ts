import type { Generated } from "kysely";

export interface UnitTable {
  tenant: number;
  id: string;
  level: "district" | "township" | "community" | "grid" | "compound";
  kind: "district" | "street" | "town" | "megaCommunity" | "community" | "village" | "grid" | "estate" | "cluster";
  code: string | null;
  path_key: string;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
