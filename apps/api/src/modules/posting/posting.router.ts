import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { readAt } from "../../platform/read.ts";
import { business, router } from "../../platform/trpc.ts";
import { coverageView } from "./coverage-view.ts";

export const postingRouter = router({
  coverage: business
    .input(z.strictObject({ unitId: z.uuid().optional(), at: atInput.default({}) }))
    .query(({ ctx, input }) => readAt(ctx, input.at, (moment) => coverageView(moment, input.unitId))),
});
