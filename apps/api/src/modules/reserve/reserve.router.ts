import { advanceReserveInput, editReserveEntryInput, nominateInput, removeReserveInput, resumeReserveInput, setReadinessInput, suspendReserveInput } from "@yanzhen/domain/reserve";
import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { readAt } from "../../platform/read.ts";
import { answer, business, router } from "../../platform/trpc.ts";
import { entryView } from "./entry-view.ts";
import { funnelView, reserveListInput, reservePage } from "./reserve-page.ts";
import { advanceEntry } from "./use-cases/advance-entry.ts";
import { editEntry } from "./use-cases/edit-entry.ts";
import { nominatePerson } from "./use-cases/nominate-person.ts";
import { setReadiness } from "./use-cases/set-readiness.ts";
import { takeStep } from "./use-cases/take-step.ts";

const at = atInput.default({});
const bare = { documentNo: null, removal: null, facts: {} } as const;

export const reserveRouter = router({
  list: business.input(reserveListInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => reservePage(ctx, moment, input))),
  entry: business.input(z.strictObject({ id: z.uuid(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => entryView(ctx, moment, input.id))),
  funnel: business.input(z.strictObject({ unitId: z.uuid().optional(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => funnelView(moment, input.unitId))),
  nominate: business.input(nominateInput).mutation(async ({ ctx, input }) => answer(await nominatePerson(ctx, input))),
  edit: business.input(editReserveEntryInput).mutation(async ({ ctx, input }) => answer(await editEntry(ctx, input))),
  setReadiness: business.input(setReadinessInput).mutation(async ({ ctx, input }) => answer(await setReadiness(ctx, input))),
  advance: business.input(advanceReserveInput).mutation(async ({ ctx, input }) => answer(await advanceEntry(ctx, input))),
  suspend: business.input(suspendReserveInput).mutation(async ({ ctx, input }) => answer(await takeStep(ctx, "reserve.suspend", { ...input, ...bare, event: "suspend" }))),
  resume: business.input(resumeReserveInput).mutation(async ({ ctx, input }) => answer(await takeStep(ctx, "reserve.resume", { ...input, ...bare, event: "resume" }))),
  remove: business
    .input(removeReserveInput)
    .mutation(async ({ ctx, input }) => answer(await takeStep(ctx, "reserve.remove", { ...bare, ...input, event: "remove", facts: { removal: input.removal } }))),
});
