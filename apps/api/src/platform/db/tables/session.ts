import type { Generated } from "kysely";

export interface SessionTable {
  id: string;
  tenant: number;
  account_id: string;
  aal: number;
  created_at: Generated<string>;
  seen_at: Generated<string>;
  expires_at: string;
  ip: string | null;
  user_agent: string | null;
}
