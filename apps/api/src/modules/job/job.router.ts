import { z } from "zod";

import { answer, business, router } from "../../platform/trpc.ts";
import { jobsOf } from "./queries/jobs-of.ts";
import { cancelJob } from "./use-cases/cancel-job.ts";

export const jobRouter = router({
  list: business.query(({ ctx }) => jobsOf(ctx)),
  cancel: business.input(z.strictObject({ id: z.uuid() })).mutation(async ({ ctx, input }) => answer(await cancelJob(ctx, input.id))),
});
