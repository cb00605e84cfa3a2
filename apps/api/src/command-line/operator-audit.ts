import type { AuditEntry } from "../platform/audit/audit-entry.ts";

/** A row of the log for what was done at the machine's own shell. */
export function byOperator(command: string, entity: string, detail: AuditEntry["detail"]): AuditEntry {
  return { principal: "operator", accountId: null, sessionId: null, ip: null, command, entity, entityId: null, result: "ok", detail };
}
