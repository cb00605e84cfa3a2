import { inScope } from "../../../platform/db/in-scope.ts";
import type { ReadHandle } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

/** The postings of one person, for a command to decide whether they are evaluated at all. */
export async function postingsOf(db: ReadHandle, tenant: number, personId: string): Promise<readonly { readonly from: string; readonly to: string | null }[]> {
  return db
    .selectFrom("posting as g")
    .select(["g.valid_from as from", "g.valid_to as to"])
    .where(inScope("g", "posting", systemScope("repository", tenant)))
    .where("g.person_id", "=", personId)
    .orderBy("g.valid_from")
    .execute();
}
