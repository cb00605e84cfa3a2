import { randomUUID } from "node:crypto";

import type { Refusal } from "@yanzhen/domain/kernel";
import { type Locale, refusalText } from "@yanzhen/domain/messages";
import { type AnyTRPCRouter, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

import { findApiToken } from "../auth/token-store.ts";
import { type RequestContext, scopeOfActor } from "../context.ts";
import { addressOf } from "../http/request-context.ts";
import { refusalToTrpc } from "../refusal-to-trpc.ts";
import type { Services } from "../services.ts";
import { createCallerFactory, refusalOf } from "../trpc.ts";
import { openApiDocument } from "./openapi-document.ts";
import { inputOf, restOperations } from "./rest-operation.ts";

type Procedure = (input: unknown) => Promise<unknown>;

/** `/api/v1/…` for other systems, by token, over the very procedures of the console; `/api/openapi.json` describes it. */
export function restRoutes(services: Services, router: AnyTRPCRouter): Hono {
  const app = new Hono();
  const operations = restOperations(router);
  const document = openApiDocument(operations);
  const callerOf = createCallerFactory(router);
  app.get("/openapi.json", (c) => c.json(document));
  for (const operation of operations) {
    app.get(`/v1${operation.path}`, async (c) => {
      try {
        const ctx = await tokenContext(c, services);
        const procedure = procedureOf(callerOf(ctx), operation.procedure);
        return c.json(operation.answer.parse(await procedure(inputOf(operation, c.req.queries()))) as object);
      } catch (error) {
        return refused(c, error);
      }
    });
  }
  app.all("*", (c) => refused(c, refusalToTrpc({ code: "record.notFound" })));
  return app;
}

async function tokenContext(c: Context, services: Services): Promise<RequestContext> {
  const token = /^Bearer\s+(\S+)$/iu.exec(c.req.header("authorization") ?? "")?.[1];
  const today = services.clock.businessToday();
  const actor = token === undefined ? null : await findApiToken(services.database.db, token, services.clock.now(), today);
  if (actor === null) throw refusalToTrpc({ code: "access.tokenNeeded" });
  return {
    services,
    actor,
    scope: scopeOfActor(actor, services.tenant, today),
    requestId: randomUUID(),
    ip: addressOf(c, services.config.behindTls),
    sessionId: null,
    userAgent: c.req.header("user-agent") ?? null,
    setSession: () => undefined,
  };
}

function procedureOf(caller: unknown, name: string): Procedure {
  const found = name.split(".").reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>>)[step], caller);
  return found as Procedure;
}

/** A refusal in the words of the caller's language; of a fault nothing but that it happened. */
function refused(c: Context, error: unknown): Response {
  const refusal: Refusal | null = error instanceof TRPCError ? refusalOf(error) : null;
  if (refusal === null || !(error instanceof TRPCError)) {
    console.error("rest", error);
    return c.json({ code: "internal", message: "internal" }, 500);
  }
  const status = getHTTPStatusCodeFromError(error);
  const locale: Locale = /^en\b/iu.test(c.req.header("accept-language") ?? "") ? "en" : "zh-CN";
  if (status === 401) c.header("www-authenticate", 'Bearer realm="yanzhen"');
  return c.json({ ...refusal, message: refusalText(refusal, locale) }, status as ContentfulStatusCode);
}
