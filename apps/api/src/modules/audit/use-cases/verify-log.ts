import { accessPolicies, decide } from "@yanzhen/domain/access";
import { ok, type Result } from "@yanzhen/domain/kernel";

import { sealKey } from "../../../platform/audit/seal-key.ts";
import { type AuditFault, verifyAudit } from "../../../platform/audit/verify-audit.ts";
import type { RequestContext } from "../../../platform/context.ts";

const TOLD = 100;

export interface LogVerdict {
  readonly rows: number;
  readonly seals: number;
  readonly pending: number;
  readonly faultCount: number;
  /** The first hundred. */
  readonly faults: readonly AuditFault[];
  readonly at: string;
}

/** Checks every row, seal and anchor of the log; that it was checked, and with what result, is an entry of its own. */
export async function verifyLog(ctx: RequestContext): Promise<Result<LogVerdict>> {
  const { database, crypto, config, audit, clock } = ctx.services;
  const entry = {
    principal: ctx.actor.kind,
    accountId: ctx.actor.accountId,
    sessionId: ctx.sessionId,
    ip: ctx.ip,
    command: "audit.verify",
    entity: "auditLog",
    entityId: null,
  } as const;
  const allowed = decide(accessPolicies, "audit.verify", ctx.actor, {});
  if (!allowed.ok) {
    await audit.appendAlone({ ...entry, result: "refused", detail: { code: allowed.refusal.code } });
    return allowed;
  }
  await audit.seal();
  const verdict = await verifyAudit({ db: database.unguarded, macKey: crypto.derive("audit"), sealKey: sealKey(crypto.derive("seal")), anchorFile: config.anchorFile });
  const { rows, seals, pending, faults } = verdict;
  await audit.appendAlone({ ...entry, result: "ok", detail: { rows, seals, faults: faults.length } });
  return ok({ rows, seals, pending, faultCount: faults.length, faults: faults.slice(0, TOLD), at: clock.now() });
}
