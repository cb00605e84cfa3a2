import { type RawBuilder, sql } from "kysely";

/** The database's own clock: leases of several processes must not depend on whose clock is right. */
export const databaseNow = (): RawBuilder<string> => sql<string>`now()`;

export const databaseNowPlus = (seconds: number): RawBuilder<string> => sql<string>`now() + make_interval(secs => ${seconds})`;
