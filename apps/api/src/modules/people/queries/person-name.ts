import { inScope } from "../../../platform/db/in-scope.ts";
import type { ReadHandle } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

/** A person's name, whoever keeps the file; the caller asks the policy. */
export async function personName(db: ReadHandle, tenant: number, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom("person as p")
    .select("p.name")
    .where(inScope("p", "person", systemScope("repository", tenant)))
    .where("p.id", "=", personId)
    .executeTakeFirst();
  return row?.name ?? null;
}
