import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { readAt } from "../../platform/read.ts";
import { recentAnswer } from "../../platform/recent-answers.ts";
import { business, router } from "../../platform/trpc.ts";
import { overview } from "./overview.ts";

export const reportingRouter = router({
  overview: business.input(z.strictObject({ unitId: z.uuid().optional(), at: atInput.default({}) })).query(({ ctx, input }) => {
    const compute = () => readAt(ctx, input.at, (moment) => overview(moment, input.unitId));
    // Everybody opens today's overview; another date or another day's knowledge is computed from rows each time.
    const today = input.at.asOf === undefined && input.at.knownAt === undefined;
    return today ? recentAnswer(ctx.services, JSON.stringify(["overview", ctx.scope, input.unitId ?? null]), compute) : compute();
  }),
});
