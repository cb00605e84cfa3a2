import { momentInput } from "@yanzhen/domain/org";
import { z } from "zod";

import { answer, business, router } from "../../platform/trpc.ts";
import { changeHistory, recentChanges } from "./change-history.ts";
import { undoChanges } from "./use-cases/undo-changes.ts";

const subject = z.strictObject({ type: z.enum(["person", "unit", "evidence"]), id: z.uuid() });

export const changeRouter = router({
  history: business
    .input(z.strictObject({ subject, before: momentInput.nullable().default(null), limit: z.int().min(1).max(100).default(30) }))
    .query(({ ctx, input }) => changeHistory(ctx, { ...input.subject, before: input.before, limit: input.limit })),
  recent: business.input(z.strictObject({ limit: z.int().min(1).max(50).default(20) }).default({ limit: 20 })).query(({ ctx, input }) => recentChanges(ctx, input.limit)),
  undo: business.input(z.strictObject({ changeSetId: z.uuid(), partial: z.boolean().default(false) })).mutation(async ({ ctx, input }) => answer(await undoChanges(ctx, input))),
});
