import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Context } from "hono";

import type { RequestContext } from "../context.ts";
import { makeFolder } from "../make-folder.ts";

export const UPLOAD_LIMIT = 20 << 20;
const KEEP_HOURS = 24;
const UPLOAD_ID = /^[0-9a-f-]{36}$/u;

const folderOf = (ctx: RequestContext): string => ctx.services.config.uploadFolder;

/** Takes one file, under a name of our own, for the account that sent it; kept a day. */
export async function receiveUpload(c: Context, ctx: RequestContext): Promise<Response> {
  if (ctx.actor.accountId === null || ctx.actor.aal < 1) return c.json({ code: "access.signIn" }, 401);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length === 0) return c.json({ code: "file.empty" }, 400);
  const stored = await storeUpload(ctx, nameInHeader(c.req.header("x-file-name") ?? ""), bytes);
  return c.json({ ...stored, size: bytes.length });
}

function nameInHeader(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}

/** Keeps a file for the context's account; what came over HTTP, and what the command line read from disk. */
export async function storeUpload(ctx: RequestContext, fileName: string, bytes: Uint8Array): Promise<{ readonly uploadId: string; readonly name: string }> {
  const folder = folderOf(ctx);
  makeFolder(folder);
  await sweep(folder);
  const uploadId = randomUUID();
  const name = fileName.replaceAll(/[^\p{L}\p{N}._() -]/gu, "_").slice(-120);
  await writeFile(join(folder, `${uploadId}.bin`), bytes, { mode: 0o600 });
  await writeFile(join(folder, `${uploadId}.json`), JSON.stringify({ name, accountId: ctx.actor.accountId }), { mode: 0o600 });
  return { uploadId, name };
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file, for the account that sent it; null for anybody else, and when it is gone. */
export async function uploadedFile(ctx: RequestContext, id: string): Promise<UploadedFile | null> {
  const folder = folderOf(ctx);
  if (!UPLOAD_ID.test(id) || !existsSync(join(folder, `${id}.json`))) return null;
  const { name, accountId } = JSON.parse(await readFile(join(folder, `${id}.json`), "utf8")) as { name: string; accountId: string };
  return accountId === ctx.actor.accountId ? { name, bytes: new Uint8Array(await readFile(join(folder, `${id}.bin`))) } : null;
}

async function sweep(folder: string): Promise<void> {
  const oldest = Date.now() - KEEP_HOURS * 3_600_000;
  for (const file of await readdir(folder)) {
    const path = join(folder, file);
    if ((await stat(path)).mtimeMs < oldest) await rm(path, { force: true });
  }
}
