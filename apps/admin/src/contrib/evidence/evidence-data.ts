import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

type Evidence = inferRouterOutputs<AppRouter>["evidence"];

export type LedgerRow = Evidence["list"]["rows"][number];
export type EntryData = Evidence["item"];
export type PetitionsData = Evidence["petitions"];
export type HonourRow = Evidence["honours"][number];
