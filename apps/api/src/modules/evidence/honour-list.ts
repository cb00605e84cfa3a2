import type { ReadMoment } from "../../platform/read.ts";
import { narrowScope } from "../org/public.ts";
import { type HonourLine, honoursOn } from "./queries/honours.ts";

/** Honours in force on the day in the scope, or in one unit of it; a unit outside has none. */
export async function honourList({ db, scope, asOf }: ReadMoment, q: { readonly unitId?: string | undefined; readonly kind?: string | undefined }): Promise<readonly HonourLine[]> {
  const narrowed = await narrowScope(db, scope, q.unitId);
  return narrowed === null ? [] : honoursOn(db, { scope: narrowed, asOf, kind: q.kind });
}
