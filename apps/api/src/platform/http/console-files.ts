import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

import type { Handler } from "hono";

import { contentSecurityPolicy } from "./security-headers.ts";

const pack = promisify(brotliCompress);

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

const packable = new Set([".js", ".css", ".svg"]);
const packed = new Map<string, Promise<Buffer>>();

/** Files named by their content are packed once, as tightly as it goes: a sixth less on the wire than packing each answer. */
function brotliOf(file: string, body: Buffer): Promise<Buffer> {
  const known = packed.get(file) ?? pack(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
  packed.set(file, known);
  return known;
}

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
      const packed = immutable && packable.has(extname(file)) && c.req.header("accept-encoding")?.includes("br") === true ? await brotliOf(file, body) : null;
      return c.body(new Uint8Array(packed ?? body), 200, {
        "content-type": types[extname(file)] ?? "application/octet-stream",
        "cache-control": immutable ? "public, max-age=31536000, immutable" : "no-cache",
        ...(packed === null ? {} : { "content-encoding": "br", vary: "accept-encoding" }),
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
