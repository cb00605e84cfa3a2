import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

import type { Handler } from "hono";

import { takesBrotli } from "./pack-json.ts";
import { contentSecurityPolicy } from "./security-headers.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".json": "application/json",
};

/** The built console: hashed assets for ever, every other path the page itself with a fresh style nonce, so that a link reopens its view. */
export function consoleFiles(folder: string): Handler {
  const page = join(folder, "index.html");
  return async (c) => {
    const asked = pathAsked(c.req.url);
    if (asked === null) return c.json({ code: "record.notFound" }, 404);
    const file = join(folder, asked);
    if (asked !== "/" && extname(asked) !== "" && file.startsWith(folder + sep) && existsSync(file)) {
      const body = await readFile(file);
      const immutable = asked.startsWith("/assets/");
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
      if (c.req.header("if-none-match") === etag) return c.body(null, 304);
      // The build packed what is named by its content.
      const packed = immutable && existsSync(`${file}.br`) ? `${file}.br` : null;
      const chosen = packed !== null && takesBrotli(c.req.header("accept-encoding")) ? packed : null;
      return c.body(new Uint8Array(chosen === null ? body : await readFile(chosen)), 200, {
        "content-type": types[extname(file)] ?? "application/octet-stream",
        "cache-control": immutable ? "public, max-age=31536000, immutable" : "no-cache",
        ...(packed === null ? {} : { vary: "accept-encoding" }),
        ...(chosen === null ? {} : { "content-encoding": "br" }),
        etag,
      });
    }
    if (extname(asked) !== "" && asked !== "/index.html") return c.json({ code: "record.notFound" }, 404);
    if (!existsSync(page)) return c.text("The console is not built yet: run `pnpm start`.", 503);
    const nonce = randomBytes(16).toString("base64");
    return c.html(readFileSync(page, "utf8").replaceAll("__CSP_NONCE__", nonce), 200, { "content-security-policy": contentSecurityPolicy(nonce), "cache-control": "no-store" });
  };
}

/** Null for what is no path: half an escape, or a NUL. */
function pathAsked(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    return path.includes("\0") ? null : normalize(path);
  } catch {
    return null;
  }
}
