import type { ColumnType, Generated } from "kysely";

export interface JobTable {
  tenant: number;
  id: string;
  kind: string;
  label: string;
  input: ColumnType<unknown, string, string>;
  key: string | null;
  state: Generated<"queued" | "running" | "done" | "failed" | "cancelled">;
  attempt: Generated<number>;
  max_attempts: Generated<number>;
  run_at: Generated<string>;
  lease_owner: string | null;
  lease_until: string | null;
  progress: ColumnType<unknown, string | null | undefined, string | null>;
  checkpoint: ColumnType<unknown, string | null | undefined, string | null>;
  cancel_requested: Generated<boolean>;
  result: ColumnType<unknown, string | null | undefined, string | null>;
  error: ColumnType<unknown, string | null | undefined, string | null>;
  account_id: string | null;
  created_at: Generated<string>;
  finished_at: string | null;
}
