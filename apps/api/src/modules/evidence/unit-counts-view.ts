import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { narrowScope } from "../org/public.ts";
import { type KindCount, kindCounts } from "./queries/unit-counts.ts";

/** What is recorded of a unit and those below it, by kind. */
export async function unitCounts({ db, scope, asOf }: ReadMoment, unitId: string): Promise<readonly KindCount[]> {
  const narrowed = await narrowScope(db, scope, unitId);
  if (narrowed === null) throw new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
  return kindCounts(db, { scope: narrowed, asOf });
}
