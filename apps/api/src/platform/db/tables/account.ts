import type { ColumnType, Generated } from "kysely";

export interface AccountTable {
  tenant: number;
  id: string;
  username: string;
  display_name: string;
  person_id: string | null;
  linked_at: Generated<string | null>;
  linked_by: Generated<string | null>;
  password_hash: string | null;
  password_set_at: string | null;
  password_history: ColumnType<unknown, string | undefined, string>;
  activation_hash: string | null;
  activation_expires: string | null;
  must_change_password: Generated<boolean>;
  disabled: Generated<boolean>;
  demo: Generated<boolean>;
  locale: string | null;
  created_at: Generated<string>;
}
