import type { Generated } from "kysely";

export interface HonourTable {
  tenant: number;
  id: string;
  unit_id: string;
  kind: "noCase" | "noPetition";
  level: "city" | "district";
  document_no: string | null;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
