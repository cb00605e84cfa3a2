import type { MiddlewareHandler } from "hono";

/**
 * Refuses writes that did not come from our own page. An exact Origin, else the browser's own word that the request is same-origin,
 * else (old browsers) a header that no form can send. SameSite cookies alone do not stop a neighbour under the same domain. The Host
 * header is no witness: under a name that points here (DNS rebinding) it equals the attacker's origin.
 */
export function originCheck(ownOrigins: () => readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const origin = c.req.header("origin");
    const fetchSite = c.req.header("sec-fetch-site");
    const mine = origin === undefined ? (fetchSite === undefined ? c.req.header("x-dw") === "1" : fetchSite === "same-origin") : ownOrigins().includes(origin);
    if (!mine) return c.json({ code: "origin.refused" }, 403);
    return next();
  };
}

/** JSON only, except where a route takes a file: a multipart or plain-text post needs no preflight and could come from anywhere. */
export function jsonOnly(except: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD" || except.includes(c.req.path)) return next();
    const type = c.req.header("content-type")?.split(";")[0]?.trim();
    if (type !== "application/json") return c.json({ code: "input.jsonOnly" }, 415);
    return next();
  };
}
