import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

type Outputs = inferRouterOutputs<AppRouter>["posting"];

export type PostingRow = Outputs["postings"]["rows"][number];
export type CoverageData = Outputs["coverage"];
export type CompoundRow = Outputs["compounds"]["rows"][number];
export type CoverageMapData = Outputs["coverageMap"];
export type GroundData = Outputs["ground"];
