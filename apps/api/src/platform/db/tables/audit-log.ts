import type { ColumnType } from "kysely";

export interface AuditLogTable {
  tenant: number;
  id: string;
  at: string;
  principal: string;
  account_id: string | null;
  session_id: string | null;
  ip: string | null;
  command: string;
  entity: string | null;
  entity_id: string | null;
  result: "ok" | "refused" | "failed";
  detail: ColumnType<unknown, string | undefined, string>;
  mac: string;
}
