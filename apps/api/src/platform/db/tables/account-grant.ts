import type { Generated } from "kysely";

export interface AccountGrantTable {
  tenant: number;
  id: string;
  account_id: string;
  role: string;
  unit_id: string | null;
  granted_by: string | null;
  granted_at: Generated<string>;
}
