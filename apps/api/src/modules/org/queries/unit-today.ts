import type { CalendarDate } from "@yanzhen/domain/kernel";
import type { UnitKind, UnitLevel } from "@yanzhen/domain/org";
import type { Kysely } from "kysely";

import type { Database } from "../../../platform/db/tables/database.ts";

export interface UnitToday {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly code: string | null;
  readonly path: string;
  readonly parentId: string | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** A unit in being on a day with its name and place, for a command to decide about; not cut down to any scope. */
export async function unitToday(db: Kysely<Database>, tenant: number, unitId: string, today: string): Promise<UnitToday | null> {
  const row = await db
    .selectFrom("unit as u")
    .innerJoin("unit_path as p", (join) => join.onRef("p.tenant", "=", "u.tenant").onRef("p.unit_id", "=", "u.id"))
    .innerJoin("unit_name as n", (join) => join.onRef("n.tenant", "=", "u.tenant").onRef("n.unit_id", "=", "u.id"))
    .select(["u.id", "n.name", "u.kind", "u.level", "u.code", "p.path", "p.parent_id as parentId", "u.valid_from as from", "u.valid_to as to"])
    .where("u.tenant", "=", tenant)
    .where("u.id", "=", unitId)
    .where((eb) =>
      eb.and((["u", "p", "n"] as const).flatMap((a) => [eb(`${a}.valid_from`, "<=", today), eb.or([eb(`${a}.valid_to`, "is", null), eb(`${a}.valid_to`, ">", today)])])),
    )
    .executeTakeFirst();
  return row === undefined ? null : { ...row, kind: row.kind, level: row.level, from: row.from as CalendarDate, to: row.to as CalendarDate | null };
}
