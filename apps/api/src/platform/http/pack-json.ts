import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

import type { MiddlewareHandler } from "hono";

const pack = promisify(brotliCompress);

/** Below this an answer fits a packet anyway. */
const WORTH_IT = 1024;

/** At this quality brotli costs what gzip does and sends a sixth less. */
const QUALITY = 5;

/** Packs answers of JSON by brotli for whoever takes it. Whoever does not, and streams, are left to what stands around it. */
export const packJson: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!takesBrotli(c.req.header("accept-encoding")) || headers.has("content-encoding") || headers.get("content-type")?.startsWith("application/json") !== true) return;
  const plain = Buffer.from(await c.res.arrayBuffer());
  const worthIt = plain.length >= WORTH_IT;
  const body = worthIt ? await pack(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }) : plain;
  c.res = new Response(new Uint8Array(body), c.res);
  c.res.headers.set("content-length", String(body.length));
  c.res.headers.append("vary", "accept-encoding");
  if (worthIt) c.res.headers.set("content-encoding", "br");
};

/** Whether a request takes brotli: named, and not with `q=0`. */
export function takesBrotli(accepted: string | undefined): boolean {
  return (accepted ?? "").split(",").some((one) => /^\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)[\d.]+\s*)?$/iu.test(one));
}
