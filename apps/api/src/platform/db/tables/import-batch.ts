import type { ColumnType, Generated } from "kysely";

export interface ImportBatchTable {
  tenant: number;
  id: string;
  kind: "units" | "roster" | "postings" | "reserve";
  state: Generated<"reading" | "ready" | "refused" | "applied">;
  file_name: string;
  file_sha256: string;
  upload_id: string;
  settings: ColumnType<unknown, string, string>;
  refusal: ColumnType<unknown, string | null | undefined, string | null>;
  change_set_id: string | null;
  created: Generated<number>;
  updated: Generated<number>;
  unchanged: Generated<number>;
  refused: Generated<number>;
  warned: Generated<number>;
  account_id: string;
  at: Generated<string>;
}
