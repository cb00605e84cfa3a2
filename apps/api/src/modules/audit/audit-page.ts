import { accessPolicies, decide } from "@yanzhen/domain/access";
import { dateInput } from "@yanzhen/domain/org";
import { z } from "zod";

import type { RequestContext } from "../../platform/context.ts";
import { reader } from "../../platform/db/reading.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { type AuditRowRead, auditRows, auditTotal } from "./queries/audit-rows.ts";
import { type AuditState, auditState } from "./queries/audit-state.ts";
import { shownDetail, type ShownDetail } from "./shown-detail.ts";

export const auditPageInput = z.strictObject({
  until: z.uuid(),
  accountId: z.uuid().optional(),
  command: z.string().max(80).optional(),
  result: z.enum(["ok", "refused", "failed"]).optional(),
  /** Days in Asia/Shanghai, both inclusive. */
  from: dateInput.optional(),
  to: dateInput.optional(),
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type AuditPageInput = z.output<typeof auditPageInput>;

export interface AuditLine extends Omit<AuditRowRead, "detail"> {
  readonly detail: ShownDetail;
}

/** A window of the log, the newest first. Looking into the log is itself an entry, with what was asked. */
export async function auditPage(ctx: RequestContext, input: AuditPageInput): Promise<{ readonly rows: readonly AuditLine[]; readonly total: number }> {
  await mayRead(ctx);
  const { database, tenant } = ctx.services;
  const { offset, limit, from, to, ...plain } = input;
  const filter = { tenant, ...plain, from: from === undefined ? undefined : dayStart(from, 0), before: to === undefined ? undefined : dayStart(to, 1) };
  const db = reader(database.db);
  const rows = await auditRows(db, { ...filter, offset, limit });
  const total = await auditTotal(db, filter);
  await logRead(ctx, { offset, filter: JSON.stringify({ accountId: input.accountId, command: input.command, result: input.result, from, to }) });
  return { rows: rows.map((row) => ({ ...row, detail: shownDetail(row.detail) })), total };
}

/** How far the log is sealed and what it can be asked. */
export async function auditOverview(ctx: RequestContext): Promise<AuditState> {
  await mayRead(ctx);
  return auditState(reader(ctx.services.database.db), ctx.services.tenant);
}

async function mayRead(ctx: RequestContext): Promise<void> {
  const allowed = decide(accessPolicies, "audit.read", ctx.actor, {});
  if (allowed.ok) return;
  await logRead(ctx, { code: allowed.refusal.code }, "refused");
  throw new RefusedError(allowed.refusal);
}

async function logRead(ctx: RequestContext, detail: Readonly<Record<string, unknown>>, result: "ok" | "refused" = "ok"): Promise<void> {
  await ctx.services.audit.appendAlone({
    principal: ctx.actor.kind,
    accountId: ctx.actor.accountId,
    sessionId: ctx.sessionId,
    ip: ctx.ip,
    command: "audit.read",
    entity: "auditLog",
    entityId: null,
    result,
    detail,
  });
}

/** The beginning of a civil day in Asia/Shanghai, `days` later; China has kept UTC+8 without summer time since 1992. */
function dayStart(date: string, days: number): string {
  return new Date(new Date(`${date}T00:00:00+08:00`).getTime() + days * 86_400_000).toISOString();
}
