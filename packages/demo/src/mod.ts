export type { PastEvaluation } from "./evaluations.ts";
export { generateDistrict } from "./generate.ts";
export type { DemoDistrict, DemoOptions } from "./generate.ts";
export type { DemoTable, DemoTables, EarlierVersion, PersonRow, Recorded } from "./rows.ts";
export { DAYS, DEMO_SINCE } from "./world.ts";
export type { Targets } from "./targets.ts";
