import type { Generated } from "kysely";

export interface SanctionTable {
  tenant: number;
  id: string;
  person_id: string;
  kind: string;
  approved_on: string;
  restored_on: string | null;
  document_no: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
