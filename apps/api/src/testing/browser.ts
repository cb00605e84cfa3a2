import type { Hono } from "hono";

import { httpApp } from "../platform/http/app.ts";
import type { Services } from "../platform/services.ts";
import { rootRouter } from "../root-router.ts";

export const ORIGIN = "http://127.0.0.1:7300";

/** The server without its socket: requests go in, answers come out, as over the wire. */
export function testApp(services: Services, consoleFolder = "/nonexistent"): Hono {
  return httpApp({ services, router: rootRouter, consoleFolder, ownOrigins: () => [ORIGIN] });
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The refusal's code, where the answer is one. */
  readonly code: string | null;
}

export interface Browser {
  /** Asks a procedure by POST, queries too, as the console does. */
  readonly call: (path: string, input?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly send: (path: string, init: RequestInit) => Promise<Answer>;
  readonly cookie: () => string | null;
}

/** A browser on our own page, which keeps the cookie it is given. */
export function browser(app: Hono): Browser {
  let cookie: string | null = null;
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (cookie !== null) headers.set("cookie", cookie);
    const response = await app.request(`${ORIGIN}${path}`, { ...init, headers });
    const set = response.headers.get("set-cookie");
    if (set !== null) cookie = set.split(";")[0] ?? null;
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, code: codeIn(text) };
  };
  const call = (path: string, input?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    send(`/trpc/${path}`, {
      method: "POST",
      headers: { origin: ORIGIN, "content-type": "application/json", ...headers },
      body: input === undefined ? "" : JSON.stringify(input),
    });
  return { call, send, cookie: () => cookie };
}

function codeIn(text: string): string | null {
  try {
    const body = JSON.parse(text) as { readonly code?: unknown; readonly error?: { readonly message?: unknown } };
    const code = body.error?.message ?? body.code;
    return typeof code === "string" ? code : null;
  } catch {
    return null;
  }
}
