import { createHmac } from "node:crypto";

export interface AuditEntry {
  readonly principal: "user" | "token" | "operator" | "anonymous";
  readonly accountId: string | null;
  readonly sessionId: string | null;
  readonly ip: string | null;
  readonly command: string;
  readonly entity: string | null;
  readonly entityId: string | null;
  readonly result: "ok" | "refused" | "failed";
  /** Never an ID number, a telephone or a resident's name. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A row of the log as its MAC and its leaf see it. */
export interface AuditRow {
  readonly tenant: number;
  readonly id: string;
  readonly at: string;
  readonly principal: string;
  readonly account_id: string | null;
  readonly session_id: string | null;
  readonly ip: string | null;
  readonly command: string;
  readonly entity: string | null;
  readonly entity_id: string | null;
  readonly result: string;
  readonly detail: unknown;
}

/** JSON with sorted keys and no spaces: the same bytes from any program that follows docs/audit-format.md. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{${entries
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
      .join(",")}}`;
  }
  return JSON.stringify(value);
}

/** The moment is written with milliseconds, whatever precision the database returns. */
export function canonicalRow(row: AuditRow): string {
  const { tenant, id, principal, account_id, session_id, ip, command, entity, entity_id, result, detail } = row;
  return canonicalJson({ tenant, id, at: new Date(row.at).toISOString(), principal, account_id, session_id, ip, command, entity, entity_id, result, detail });
}

export function macOf(key: Buffer, row: AuditRow): string {
  return createHmac("sha256", key).update(canonicalRow(row)).digest("hex");
}
