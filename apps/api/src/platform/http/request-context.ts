import { randomUUID } from "node:crypto";

import { getConnInfo } from "@hono/node-server/conninfo";
import { ANONYMOUS } from "@yanzhen/domain/access";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

import { findSession } from "../auth/session-store.ts";
import { type RequestContext, scopeOfActor } from "../context.ts";
import type { Services } from "../services.ts";

/** `__Host-` binds the cookie to this host over TLS; on loopback without TLS the prefix is impossible. */
export const cookieName = (tls: boolean): string => (tls ? "__Host-sid" : "yanzhen-sid");

/** Who asks: the session behind the cookie, with today's grants, or nobody. */
export async function requestContext(c: Context, services: Services): Promise<RequestContext> {
  const tls = services.config.behindTls;
  const token = getCookie(c, cookieName(tls));
  const today = services.clock.businessToday();
  const found = token === undefined ? null : await findSession(services.database.db, token, services.clock.now(), today);
  const actor = found?.actor ?? ANONYMOUS;
  return {
    services,
    actor,
    scope: scopeOfActor(actor, services.tenant, today),
    requestId: randomUUID(),
    ip: addressOf(c),
    sessionId: found?.sessionId ?? null,
    userAgent: c.req.header("user-agent") ?? null,
    setSession: (next) => {
      if (next === null) deleteCookie(c, cookieName(tls), { path: "/", secure: tls });
      else setCookie(c, cookieName(tls), next, { path: "/", httpOnly: true, sameSite: "Strict", secure: tls });
    },
  };
}

function addressOf(c: Context): string | null {
  try {
    return getConnInfo(c).remote.address ?? null;
  } catch {
    return null;
  }
}
