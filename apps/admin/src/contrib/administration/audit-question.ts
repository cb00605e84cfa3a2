import { oneOf } from "../../platform/list/list-question.ts";
import type { Query } from "../../platform/uris/route.ts";
import type { uris } from "../../platform/uris/uris.ts";

export const RESULTS = ["ok", "refused", "failed"] as const;

export type AuditQuery = Query<(typeof uris.audit)["fields"]>;

/** What “clear” puts back to rest; the columns stay. */
export const CLEARED = { actor: null, command: null, result: null, from: null, to: null } as const satisfies Partial<AuditQuery>;

/** The address of the log as a question to the server, up to the row that was newest when the page was opened: pages do not shift while it grows. */
export function auditQuestion(query: AuditQuery, until: string) {
  return {
    until,
    accountId: query.actor ?? undefined,
    command: query.command ?? undefined,
    result: oneOf(RESULTS, query.result),
    from: query.from ?? undefined,
    to: query.to ?? undefined,
  };
}
