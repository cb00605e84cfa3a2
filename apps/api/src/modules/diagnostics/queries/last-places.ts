import { sql, type RawBuilder } from "kysely";

/** Each unit's last path up to a day: a unit that has ended is still found where it stood. Names a CTE `place(unit_id, path)`. */
export function lastPlaces(tenant: number, on: string): RawBuilder<unknown> {
  return sql`place as materialized (select distinct on (w.unit_id) w.unit_id, w.path from unit_path as w
    where w.tenant = ${tenant} and w.valid_from <= ${on} order by w.unit_id, w.valid_from desc)`;
}
