import { sessionRouter } from "./modules/session/session.router.ts";
import { router } from "./platform/trpc.ts";

/** One line per module. */
export const rootRouter = router({
  session: sessionRouter,
});
