import { type Kysely, sql } from "kysely";

import type { Database } from "./tables/database.ts";

/** Fresh statistics after a bulk load: the embedded engine has no daemon that would make them. */
export async function analyzeStore(db: Kysely<Database>): Promise<void> {
  await sql`analyze`.execute(db);
}
