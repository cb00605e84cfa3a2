import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

/** One command's changes, as the server tells them. */
export type ChangeEntry = inferRouterOutputs<AppRouter>["change"]["history"][number];
