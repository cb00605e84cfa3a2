import { dateInput } from "@yanzhen/domain/org";
import { assignPostingInput, changePostingInput, endPostingInput, movePostingInput, recordSiteDayInput } from "@yanzhen/domain/posting";
import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { readAt } from "../../platform/read.ts";
import { answer, business, router } from "../../platform/trpc.ts";
import { compoundPage, compoundsInput } from "./compound-page.ts";
import { coverageAnswer } from "./coverage-answer.ts";
import { coverageHistory } from "./coverage-history.ts";
import { coverageMap } from "./coverage-map.ts";
import { coverageView } from "./coverage-view.ts";
import { postingGround } from "./posting-ground.ts";
import { postingPage, postingsInput, postingView } from "./posting-page.ts";
import { siteMonth } from "./site-month.ts";
import { unitPostings } from "./unit-postings.ts";
import { assignPosting } from "./use-cases/assign-posting.ts";
import { changePosting } from "./use-cases/change-posting.ts";
import { endPosting } from "./use-cases/end-posting.ts";
import { movePosting } from "./use-cases/move-posting.ts";
import { recordSiteDay } from "./use-cases/record-site-day.ts";

const at = atInput.default({});
const ofUnit = z.strictObject({ unitId: z.uuid().optional().meta({ description: "Everything in scope when left out." }), at });
const months = z.int().min(1).max(60).default(24);

export const postingRouter = router({
  coverage: business
    .meta({ rest: { path: "/coverage", summary: "Coverage of a unit on a day, by the units below it, with every uncovered compound by name", answer: coverageAnswer } })
    .input(ofUnit)
    .query(({ ctx, input }) => readAt(ctx, input.at, (moment) => coverageView(moment, input.unitId))),
  coverageMap: business.input(ofUnit).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => coverageMap(moment, input.unitId))),
  coverageTrend: business.input(ofUnit.extend({ months })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => coverageHistory(moment, input.unitId, input.months))),
  compounds: business.input(compoundsInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => compoundPage(moment, input))),
  postings: business.input(postingsInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => postingPage(ctx, moment, input))),
  posting: business.input(z.strictObject({ id: z.uuid(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => postingView(ctx, moment, input.id))),
  siteMonth: business
    .input(z.strictObject({ postingId: z.uuid(), month: dateInput.refine((day) => day.endsWith("-01"), { error: "petition.monthStart" }).meta({ examples: ["2026-05-01"] }), at }))
    .query(({ ctx, input }) => readAt(ctx, input.at, (moment) => siteMonth(ctx, moment, input))),
  ofUnit: business.input(z.strictObject({ unitId: z.uuid(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => unitPostings(moment, input.unitId))),
  ground: business
    .input(z.strictObject({ personId: z.uuid().optional(), compoundId: z.uuid().optional(), at }))
    .query(({ ctx, input }) => readAt(ctx, input.at, (moment) => postingGround(ctx, moment, input))),
  assign: business.input(assignPostingInput).mutation(async ({ ctx, input }) => answer(await assignPosting(ctx, input))),
  change: business.input(changePostingInput).mutation(async ({ ctx, input }) => answer(await changePosting(ctx, input))),
  move: business.input(movePostingInput).mutation(async ({ ctx, input }) => answer(await movePosting(ctx, input))),
  end: business.input(endPostingInput).mutation(async ({ ctx, input }) => answer(await endPosting(ctx, input))),
  recordSiteDay: business.input(recordSiteDayInput).mutation(async ({ ctx, input }) => answer(await recordSiteDay(ctx, input))),
});
