import { randomUUID } from "node:crypto";

import { getConnInfo } from "@hono/node-server/conninfo";
import { ANONYMOUS } from "@yanzhen/domain/access";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { serialize } from "hono/utils/cookie";

import { forgetSessions, recentSession } from "../auth/session-cache.ts";
import { type RequestContext, scopeOfActor } from "../context.ts";
import type { Services } from "../services.ts";

/** `__Host-` binds the cookie to this host over TLS; on loopback without TLS the prefix is impossible. */
export const cookieName = (tls: boolean): string => (tls ? "__Host-sid" : "yanzhen-sid");

/** Who asks: the session behind the cookie, with today's grants, or nobody. `answerHeaders` are the ones of the answer that will be sent. */
export async function requestContext(c: Context, services: Services, answerHeaders: Headers = new Headers()): Promise<RequestContext> {
  const tls = services.config.behindTls;
  const token = getCookie(c, cookieName(tls));
  const today = services.clock.businessToday();
  const found = token === undefined ? null : await recentSession(services, token);
  const actor = found?.actor ?? ANONYMOUS;
  return {
    services,
    actor,
    scope: scopeOfActor(actor, services.tenant, today),
    requestId: randomUUID(),
    ip: addressOf(c, tls),
    sessionId: found?.sessionId ?? null,
    userAgent: c.req.header("user-agent") ?? null,
    setSession: (next) => {
      forgetSessions(services);
      const always = { path: "/", httpOnly: true, sameSite: "Strict", secure: tls } as const;
      answerHeaders.append("set-cookie", next === null ? serialize(cookieName(tls), "", { ...always, maxAge: 0 }) : serialize(cookieName(tls), next, always));
    },
  };
}

/**
 * Who asks. Behind the proxy that ends TLS the connection is the proxy's own, and the address it saw stands last in X-Forwarded-For;
 * what stands before it was written by whoever likes to. Without a proxy the header is anybody's word.
 */
export function addressOf(c: Context, proxied: boolean): string | null {
  const seen = proxied ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  if (seen !== undefined && seen !== "") return seen.slice(0, 64);
  try {
    return getConnInfo(c).remote.address ?? null;
  } catch {
    return null;
  }
}
