import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { readAt } from "../../platform/read.ts";
import { business, router } from "../../platform/trpc.ts";
import { overview } from "./overview.ts";

export const reportingRouter = router({
  overview: business
    .input(z.strictObject({ unitId: z.uuid().optional(), at: atInput.default({}) }))
    .query(({ ctx, input }) => readAt(ctx, input.at, (moment) => overview(moment, input.unitId))),
});
