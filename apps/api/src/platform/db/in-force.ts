import { type RawBuilder, sql, type SqlBool } from "kysely";

/** The dated row of `alias` holds on a day, `[valid_from, valid_to)`: for a WHERE or an ON, of the builder and of raw SQL alike. `on` is a date or a column. */
export function inForce(alias: string, on: string | RawBuilder<unknown>): RawBuilder<SqlBool> {
  const [from, to] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_to`)];
  return sql<SqlBool>`(${from} <= ${on} and (${to} is null or ${to} > ${on}))`;
}
