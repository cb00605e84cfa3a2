import { router } from "./platform/trpc.ts";

/** One line per module. */
export const rootRouter = router({});
