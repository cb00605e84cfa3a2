import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

export type UnitData = inferRouterOutputs<AppRouter>["org"]["unit"];
export type UnitPostings = inferRouterOutputs<AppRouter>["posting"]["ofUnit"];
export type BoundRows = inferRouterOutputs<AppRouter>["org"]["impact"]["own"][number];
export type UnitLine = inferRouterOutputs<AppRouter>["org"]["units"]["rows"][number];
