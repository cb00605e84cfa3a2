import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

export type PersonData = inferRouterOutputs<AppRouter>["people"]["person"];
