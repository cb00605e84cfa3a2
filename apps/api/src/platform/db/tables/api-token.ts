import type { Generated } from "kysely";

export interface ApiTokenTable {
  tenant: number;
  id: string;
  name: string;
  token_hash: string;
  role: string;
  unit_id: string;
  expires_at: string | null;
  revoked_at: string | null;
  created_by: string | null;
  created_at: Generated<string>;
}
