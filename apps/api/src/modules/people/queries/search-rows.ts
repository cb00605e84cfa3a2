import { sql } from "kysely";

import { scopedTable } from "../../../platform/db/in-scope.ts";
import { type ReadHandle, readSql } from "../../../platform/db/reading.ts";
import { systemScope } from "../../../platform/db/scope.ts";

export interface SearchRow {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly pinyin: string;
  readonly initials: string;
  /** Syllables without tones, one a character. */
  readonly syllables: readonly string[];
  readonly path: string | null;
  readonly unitName: string | null;
  readonly title: string | null;
}

/** What search keeps of everybody; each look-up is cut down to the asker's scope. */
export async function searchRows(db: ReadHandle, tenant: number, today: string): Promise<readonly SearchRow[]> {
  const all = systemScope("search", tenant);
  const rows = await readSql(
    db,
    sql<Omit<SearchRow, "syllables">>`
      select p.id, p.name, p.name_key as "nameKey", p.pinyin, p.initials, x.path, n.name as "unitName",
        (select a.title from ${scopedTable("appointment", all)} as a where a.tenant = p.tenant and a.person_id = p.id
          and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to > ${today}) order by a.kind = 'main' desc, a.valid_from limit 1) as title
      from ${scopedTable("person", all)} as p
      left join ${scopedTable("person_unit", all)} as k on k.tenant = p.tenant and k.person_id = p.id and k.valid_from <= ${today} and (k.valid_to is null or k.valid_to > ${today})
      left join unit_path as x on x.tenant = k.tenant and x.unit_id = k.unit_id and x.valid_from <= ${today} and (x.valid_to is null or x.valid_to > ${today})
      left join unit_name as n on n.tenant = k.tenant and n.unit_id = k.unit_id and n.valid_from <= ${today} and (n.valid_to is null or n.valid_to > ${today})`,
  );
  return rows.map((row) => ({
    ...row,
    syllables: row.nameKey
      .split(" ")
      .slice(0, -1)
      .map((syllable) => syllable.replace(/\d$/u, "")),
  }));
}
