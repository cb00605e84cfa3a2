import { liftSuppressionInput, suppressFindingInput } from "@yanzhen/domain/reporting";

import { readAt } from "../../platform/read.ts";
import { answer, business, router } from "../../platform/trpc.ts";
import { countsInput, listInput } from "./finding-filter.ts";
import { countFindings, listFindings } from "./list-findings.ts";
import { liftSuppression } from "./use-cases/lift-suppression.ts";
import { suppressFinding } from "./use-cases/suppress-finding.ts";

export const diagnosticsRouter = router({
  list: business.input(listInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => listFindings(ctx, moment, input))),
  counts: business.input(countsInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => countFindings(ctx, moment, input))),
  suppress: business.input(suppressFindingInput).mutation(async ({ ctx, input }) => answer(await suppressFinding(ctx, input))),
  lift: business.input(liftSuppressionInput).mutation(async ({ ctx, input }) => answer(await liftSuppression(ctx, input))),
});
