import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

type Outputs = inferRouterOutputs<AppRouter>;

export type AccountData = Outputs["access"]["accounts"][number];
export type AuditLine = Outputs["audit"]["page"]["rows"][number];
export type AuditVerdict = Outputs["audit"]["verify"];
export type GrantableUnit = Outputs["access"]["units"][number];
export type AuditState = Outputs["audit"]["overview"];
export type TokenData = Outputs["access"]["tokens"][number];
export type OwnSession = Outputs["session"]["own"][number];
