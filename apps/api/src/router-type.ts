/** All that the console sees of the API. */
export type AppRouter = typeof import("./root-router.ts").rootRouter;
