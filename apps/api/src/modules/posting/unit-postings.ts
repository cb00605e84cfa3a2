import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { pathOn, pathWithin } from "../org/public.ts";
import { postingSpans, type SpanRow } from "./queries/posting-spans.ts";

/** The postings of a compound, or of every compound below a unit, over time: those known of up to the day's plans. */
export async function unitPostings(moment: ReadMoment, unitId: string): Promise<readonly SpanRow[]> {
  const { db, scope, asOf } = moment;
  const path = await pathOn(db, scope.tenant, unitId, asOf);
  if (path === null || !pathWithin(path, scope.paths)) throw new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
  return postingSpans(db, scope, { path });
}
