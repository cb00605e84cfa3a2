import { plainName } from "./columns.ts";
import { cellText, type RawRow, type RawTable } from "./raw-table.ts";
import type { TableHeader } from "./header.ts";

/** Lines below the data that are no records: totals, signatures, notes (DEFINITIONS §9). */
const FOOTER = /^(合计|总计|小计|共计|填表人|填报人|制表人|审核人|负责人|联系人|填表时间|填报时间|填表日期|说明|备注|注)/u;

/** The rows that hold records: below the header, without blank lines, repeated headers, totals and signatures. */
export function dataRows(table: RawTable, header: TableHeader): readonly RawRow[] {
  const headerText = header.names.map((name) => plainName(name)).join("|");
  return table.rows.slice(header.firstDataRow).filter((row) => {
    const texts = row.cells.map((cell) => cellText(cell).trim());
    const first = texts.find((text) => text !== "");
    if (first === undefined) return false;
    if (FOOTER.test(plainName(first)) && texts.filter((text) => text !== "").length <= 6) return false;
    return texts.map((text) => plainName(text)).join("|") !== headerText;
  });
}
