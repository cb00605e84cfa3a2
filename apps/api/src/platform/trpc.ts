import type { Refusal, Result } from "@yanzhen/domain/kernel";
import type { TRPCError } from "@trpc/server";
import { initTRPC } from "@trpc/server";
import { z } from "zod";

import { withTrail } from "./audit/request-trail.ts";
import type { RequestContext } from "./context.ts";
import { refusalToTrpc } from "./refusal-to-trpc.ts";
import { RefusedError } from "./refused-error.ts";
import { storeRefusal } from "./store-refusal.ts";

/**
 * `rest` publishes a query over OpenAPI as well. `answer` is the contract with other systems: it names every field that leaves over
 * REST, so that a field added for the console is not promised to anybody by accident.
 */
export interface ProcedureMeta {
  readonly rest?: { readonly path: `/${string}`; readonly summary: string; readonly answer: z.ZodType };
}

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const refusal = refusalOf(error);
      return {
        code: shape.code,
        message: refusal === null ? "internal" : refusal.code,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, refusal, requestId: ctx?.requestId ?? null },
      };
    },
  });

export const { router, createCallerFactory } = t;

/** A refusal thrown below (a query that found nothing) becomes the answer here, and so does a trouble of the store. */
const answering = t.middleware(async ({ next, path }) => {
  const result = await next();
  if (result.ok || result.error.code !== "INTERNAL_SERVER_ERROR") return result;
  if (result.error.cause instanceof RefusedError) throw refusalToTrpc(result.error.cause.refusal);
  const trouble = storeRefusal(result.error.cause);
  if (trouble === null) return result;
  console.error(path, result.error.cause);
  throw refusalToTrpc(trouble);
});

/**
 * Text that cannot be stored as it came: a NUL, which no PostgreSQL text holds, or half a character. Refused here once, before any
 * parser, so that no procedure forgets it.
 */
const storableText = t.middleware(async ({ next, getRawInput }) => {
  // What is no JSON is the parser's to refuse, where there is one.
  const raw = await getRawInput().catch(() => undefined);
  if (!isStorable(raw)) throw refusalToTrpc({ code: "input.unstorable" });
  return next();
});

function isStorable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (Array.isArray(value)) return value.every((item) => isStorable(item));
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item));
}

/**
 * A write that was refused or broke before its command began, such as on a file that is gone, is an entry of the log all the same. What
 * the parser sent away is none: nothing was asked yet.
 */
const refusedIsLogged = t.middleware(async ({ ctx, next, path, type }) => {
  if (type !== "mutation") return next();
  const { value: result, rows } = await withTrail(() => next());
  if (result.ok || rows > 0) return result;
  const refusal = result.error.cause instanceof RefusedError ? result.error.cause.refusal : null;
  if (refusal === null && result.error.code !== "INTERNAL_SERVER_ERROR") return result;
  await ctx.services.audit.appendAlone({
    principal: ctx.actor.kind,
    accountId: ctx.actor.accountId,
    sessionId: ctx.sessionId,
    ip: ctx.ip,
    command: path,
    entity: null,
    entityId: null,
    result: refusal === null ? "failed" : "refused",
    detail: refusal === null ? {} : { code: refusal.code },
  });
  return result;
});

/** Open to anybody: sign-in and what the sign-in page needs. */
export const publicProcedure = t.procedure.use(answering).use(storableText);

/** Any session, also one that must still change its password. */
export const authed = publicProcedure.use(({ ctx, next }) => {
  if (ctx.actor.kind === "anonymous") throw refusalToTrpc({ code: "access.signIn" });
  return next({ ctx });
});

/** A full session: what everything but the account's own affairs needs. */
export const business = authed
  .use(({ ctx, next }) => {
    if (ctx.actor.aal < 1) throw refusalToTrpc({ code: "session.passwordChangeNeeded" });
    return next({ ctx });
  })
  .use(refusedIsLogged);

/** The value of a use-case's result, or its refusal as the answer. */
export function answer<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw refusalToTrpc(result.refusal);
}

/** The refusal an error stands for; null for a fault. */
export function refusalOf(error: TRPCError): Refusal | null {
  if (error.cause instanceof RefusedError) return error.cause.refusal;
  if (error.cause instanceof z.ZodError) {
    return { code: "input.invalid", related: error.cause.issues.map((issue) => ({ code: issue.message, field: issue.path.join(".") })) };
  }
  const plain: Readonly<Record<string, string>> = {
    NOT_FOUND: "record.notFound",
    BAD_REQUEST: "input.invalid",
    UNAUTHORIZED: "access.signIn",
    METHOD_NOT_SUPPORTED: "input.invalid",
    PARSE_ERROR: "input.invalid",
  };
  const code = plain[error.code];
  return code === undefined ? null : { code };
}
