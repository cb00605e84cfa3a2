import type { CalendarDate, Facts, Refusal, Result } from "@yanzhen/domain/kernel";
import type { Transaction } from "kysely";

import type { RequestContext } from "./context.ts";
import { logChangesUnder } from "./db/change-log.ts";
import type { Database } from "./db/tables/database.ts";
import { RefusedError } from "./refused-error.ts";
import { storeRefusal } from "./store-refusal.ts";

export interface CommandMeta {
  /** The policy's command id, e.g. `posting.assign`. */
  readonly command: string;
  readonly entity: string;
  /** What History and Undo call it. */
  readonly label: { readonly key: string; readonly facts?: Facts };
  readonly reason?: string;
}

export interface CommandTx {
  readonly trx: Transaction<Database>;
  readonly ctx: RequestContext;
  readonly tenant: number;
  readonly today: CalendarDate;
  readonly now: string;
  readonly changeSetId: string;
}

export interface CommandOutcome<T> {
  readonly value: T;
  readonly entityId?: string;
  /** For the audit log; never an ID number, a telephone or a resident's name. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** Live keys, e.g. `posting`, `person:<id>`. */
  readonly touched: readonly string[];
}

/**
 * Runs a mutating use-case in one transaction: change set, body (load and lock, ask the domain, save), audit row. A refusal rolls back
 * and is audited by itself; an exception rolls back, is audited as failed, and goes on.
 */
export async function runCommand<T extends object>(
  ctx: RequestContext,
  meta: CommandMeta,
  body: (tx: CommandTx) => Promise<Result<CommandOutcome<T>>>,
): Promise<Result<T & { readonly changeSetId: string }>> {
  const changeSetId = ctx.services.ids.next();
  const result = await runAs(ctx, meta, { changeSetId }, async (tx) => {
    await beginChangeSet(tx, meta);
    return body(tx);
  });
  return result.ok ? { ok: true, value: { ...result.value, changeSetId } } : result;
}

/** The same for what History does not keep and nobody takes back, such as an account, a right or a number shown in clear: no change set. */
export async function runAudited<T extends object>(ctx: RequestContext, meta: CommandMeta, body: (tx: CommandTx) => Promise<Result<CommandOutcome<T>>>): Promise<Result<T>> {
  return runAs(ctx, meta, {}, body);
}

async function runAs<T extends object>(
  ctx: RequestContext,
  meta: CommandMeta,
  told: { readonly changeSetId?: string },
  body: (tx: CommandTx) => Promise<Result<CommandOutcome<T>>>,
): Promise<Result<T>> {
  const { database, tenant, ids, clock, audit, live } = ctx.services;
  const changeSetId = told.changeSetId ?? ids.next();
  const now = clock.now();
  let outcome: CommandOutcome<T> | null = null;
  try {
    await database.db.transaction().execute(async (trx) => {
      const result = await body({ trx, ctx, tenant, today: clock.businessToday(), now, changeSetId });
      if (!result.ok) throw new RefusedError(result.refusal);
      outcome = result.value;
      await audit.append(trx, entryOf(ctx, meta, "ok", result.value.entityId, { ...result.value.detail, ...told }));
    });
  } catch (error) {
    if (error instanceof RefusedError) {
      await audit.appendAlone(entryOf(ctx, meta, "refused", undefined, { code: error.refusal.code }));
      return { ok: false, refusal: error.refusal };
    }
    const trouble = storeRefusal(error);
    if (trouble !== null) {
      console.error(meta.command, error);
      // A store in trouble may be unable to take the entry as well; whoever asked is told all the same.
      await audit.appendAlone(entryOf(ctx, meta, "failed", undefined, { code: trouble.code })).catch((lost: unknown) => console.error("audit", lost));
      return { ok: false, refusal: trouble };
    }
    await audit.appendAlone(entryOf(ctx, meta, "failed", undefined, {}));
    throw error;
  }
  if (outcome === null) throw new Error("a command ended without an outcome");
  const { value, touched } = outcome as CommandOutcome<T>;
  live.publish(touched);
  return { ok: true, value };
}

/** From here on every changed row is logged under the command's change set. */
async function beginChangeSet({ trx, ctx, tenant, changeSetId }: CommandTx, meta: CommandMeta): Promise<void> {
  await trx
    .insertInto("change_set")
    .values({
      tenant,
      id: changeSetId,
      command: meta.command,
      label: JSON.stringify(meta.label),
      reason: meta.reason ?? null,
      account_id: ctx.actor.accountId,
      actor_name: ctx.actor.name,
    })
    .execute();
  await logChangesUnder(trx, changeSetId);
}

function entryOf(ctx: RequestContext, meta: CommandMeta, result: "ok" | "refused" | "failed", entityId: string | undefined, detail: Readonly<Record<string, unknown>>) {
  return {
    principal: ctx.actor.kind,
    accountId: ctx.actor.accountId,
    sessionId: ctx.sessionId,
    ip: ctx.ip,
    command: meta.command,
    entity: meta.entity,
    entityId: entityId ?? null,
    result,
    detail: meta.reason === undefined ? detail : { ...detail, reason: meta.reason },
  } as const;
}

/** A refusal for an id that is absent or lies outside the scope: both answer alike. */
export function notFound(entity: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code: "record.notFound", facts: { entity } } };
}
