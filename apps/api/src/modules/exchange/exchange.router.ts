import type { Refusal } from "@yanzhen/domain/kernel";
import { z } from "zod";

import { answer, business, router } from "../../platform/trpc.ts";
import { batchList, batchView, importRows, rowFilters } from "./batch-view.ts";
import { errorFile } from "./error-file.ts";
import { exportList, exportListInput } from "./export/export-list.ts";
import { importKinds, kindsOfImport, mayImport } from "./import-kind.ts";
import { importTemplate } from "./import-template.ts";
import { fileSettings } from "./plan/file-settings.ts";
import { queueImport } from "./use-cases/queue-import.ts";
import { readBatch } from "./use-cases/read-batch.ts";
import { startImport } from "./use-cases/start-import.ts";

const kind = z.enum(importKinds);
const batchId = z.uuid();

export const exchangeRouter = router({
  /** What can be imported, the columns each kind understands, and whether the actor may. */
  kinds: business.query(({ ctx }) =>
    importKinds.map((each) => {
      const allowed = mayImport(each, ctx.actor);
      const can: true | Refusal = allowed.ok ? true : allowed.refusal;
      return { kind: each, can, columns: kindsOfImport[each].columns };
    }),
  ),
  template: business.input(z.strictObject({ kind })).query(({ input }) => importTemplate(input.kind)),
  start: business.input(z.strictObject({ kind, uploadId: z.uuid() })).mutation(async ({ ctx, input }) => answer(await startImport(ctx, input))),
  batches: business.query(({ ctx }) => batchList(ctx)),
  batch: business.input(z.strictObject({ batchId })).query(async ({ ctx, input }) => answer(await batchView(ctx, input.batchId))),
  rows: business
    .input(z.strictObject({ batchId, filter: z.enum(rowFilters).default("all"), offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }))
    .query(async ({ ctx, input }) => answer(await importRows(ctx, input))),
  remap: business.input(z.strictObject({ batchId, settings: fileSettings })).mutation(async ({ ctx, input }) => answer(await readBatch(ctx, input.batchId, input.settings))),
  applyBatch: business.input(z.strictObject({ batchId, allOrNothing: z.boolean().default(false) })).mutation(async ({ ctx, input }) => answer(await queueImport(ctx, input))),
  /** A list as the screen shows it, as a file. */
  exportList: business.input(exportListInput).mutation(async ({ ctx, input }) => answer(await exportList(ctx, input))),
  errorFile: business.input(z.strictObject({ batchId })).mutation(async ({ ctx, input }) => answer(await errorFile(ctx, input.batchId))),
});
