import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

export type MarksData = inferRouterOutputs<AppRouter>["evaluation"]["marks"];
export type PersonMarks = MarksData["people"][number];
export type Indicator = MarksData["indicators"][number];
