import { dateInput } from "@yanzhen/domain/org";
import { z } from "zod";

import { answer, business, router } from "../../platform/trpc.ts";
import { moveClock } from "./use-cases/move-clock.ts";

export const clockRouter = router({
  /** Null puts the demo's clock back to its own course. */
  move: business.input(z.strictObject({ to: dateInput.nullable() })).mutation(async ({ ctx, input }) => answer(await moveClock(ctx, input.to))),
});
