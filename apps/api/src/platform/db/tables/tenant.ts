import type { Generated } from "kysely";

export interface TenantTable {
  id: number;
  name: string;
  demo: Generated<boolean>;
  created_at: Generated<string>;
}
