import type { RequestContext } from "../../platform/context.ts";

export interface ExportMade {
  readonly command: string;
  readonly entity: string;
  readonly entityId: string | null;
  readonly rows: number;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Every file that leaves the system stands in the audit log, under the id printed in it. */
export async function recordExport(ctx: RequestContext, { command, entity, entityId, rows, detail }: ExportMade): Promise<string> {
  const exportId = ctx.services.ids.next();
  await ctx.services.audit.appendAlone({
    principal: ctx.actor.kind,
    accountId: ctx.actor.accountId,
    sessionId: ctx.sessionId,
    ip: ctx.ip,
    command,
    entity,
    entityId,
    result: "ok",
    detail: { ...detail, exportId, rows },
  });
  return exportId;
}
