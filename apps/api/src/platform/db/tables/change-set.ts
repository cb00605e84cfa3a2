import type { Generated } from "kysely";

export interface ChangeSetTable {
  tenant: number;
  id: string;
  command: string;
  label: string;
  reason: string | null;
  account_id: string | null;
  actor_name: string;
  at: Generated<string>;
  undone_by: string | null;
}
