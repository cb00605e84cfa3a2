import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import type { RequestContext } from "../../../platform/context.ts";
import { storeUpload } from "../../../platform/http/upload.ts";
import { createCallerFactory } from "../../../platform/trpc.ts";
import { rootRouter } from "../../../root-router.ts";
import type { ImportKind } from "../import-kind.ts";

const createCaller = createCallerFactory(rootRouter);
export type Api = ReturnType<typeof createCaller>;

/** One of the offices' files that lie beside this one; invented people, an unassigned region code. */
export const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, import.meta.url)));

/** Somebody with files to load, by the procedures the console calls; jobs run as in life. */
export function importer(ctx: RequestContext) {
  const api = createCaller(ctx);
  const settled = async (batchId: string) => {
    // How long it takes is the machine's business; the test's own limit ends a job that hangs.
    for (;;) {
      const batch = await api.exchange.batch({ batchId });
      if (batch.job === null && batch.state !== "reading") return batch;
      await sleep(20);
    }
  };
  const open = async (kind: ImportKind, name: string, bytes: Uint8Array) => {
    const { uploadId } = await storeUpload(ctx, name, bytes);
    const { batchId } = await api.exchange.start({ kind, uploadId });
    return settled(batchId);
  };
  const rows = async (batchId: string) => (await api.exchange.rows({ batchId, limit: 500 })).rows;
  const apply = async (batchId: string, allOrNothing = false) => {
    await api.exchange.applyBatch({ batchId, allOrNothing });
    return settled(batchId);
  };
  const load = async (kind: ImportKind, name: string, bytes: Uint8Array) => apply((await open(kind, name, bytes)).id);
  return { api, open, rows, apply, load, settled };
}
