import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

export type ReserveRow = inferRouterOutputs<AppRouter>["reserve"]["list"]["rows"][number];
export type EntryData = inferRouterOutputs<AppRouter>["reserve"]["entry"];
export type AdvanceInput = inferRouterInputs<AppRouter>["reserve"]["advance"];
export type PersonData = inferRouterOutputs<AppRouter>["people"]["person"];
