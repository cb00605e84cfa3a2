import type { Generated } from "kysely";

export interface EvidenceCreditTable {
  tenant: number;
  id: string;
  evidence_id: string;
  person_id: string;
  share_bp: number;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
