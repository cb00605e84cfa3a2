import { createHash } from "node:crypto";

import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import type { RequestContext } from "../../../platform/context.ts";
import { uploadedFile } from "../../../platform/http/upload.ts";
import { insertBatch } from "../exchange.repository.ts";
import { type ImportKind, mayImport } from "../import-kind.ts";
import { noSettings } from "../plan/file-settings.ts";

export const READ_JOB = "exchange.read";

export interface StartImport {
  readonly kind: ImportKind;
  readonly uploadId: string;
}

/** Opens a batch for an uploaded file. Nothing of the business data changes. */
export async function openBatch(ctx: RequestContext, input: StartImport): Promise<Result<{ readonly batchId: string; readonly fileName: string }>> {
  const allowed = mayImport(input.kind, ctx.actor);
  if (!allowed.ok) return allowed;
  const file = await uploadedFile(ctx, input.uploadId);
  const accountId = ctx.actor.accountId;
  if (file === null || accountId === null) return refuse("import.fileGone", { file: "" });
  const batchId = ctx.services.ids.next();
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  await insertBatch(ctx, { id: batchId, kind: input.kind, fileName: file.name, sha256, uploadId: input.uploadId, settings: noSettings, accountId });
  return ok({ batchId, fileName: file.name });
}

/** Opens a batch and has its file read in the background. */
export async function startImport(ctx: RequestContext, input: StartImport): Promise<Result<{ readonly batchId: string }>> {
  const opened = await openBatch(ctx, input);
  if (!opened.ok) return opened;
  const { batchId, fileName } = opened.value;
  await ctx.services.jobs.enqueue({ kind: READ_JOB, label: fileName, input: { batchId }, accountId: ctx.actor.accountId });
  return ok({ batchId });
}
