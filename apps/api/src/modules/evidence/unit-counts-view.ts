import type { ReadMoment } from "../../platform/read.ts";
import { unitScope } from "../org/public.ts";
import { type KindCount, kindCounts } from "./queries/unit-counts.ts";

/** What is recorded of a unit and those below it, by kind. */
export async function unitCounts({ db, scope, asOf }: ReadMoment, unitId: string): Promise<readonly KindCount[]> {
  const narrowed = await unitScope(db, scope, unitId);
  return kindCounts(db, { scope: narrowed, asOf });
}
