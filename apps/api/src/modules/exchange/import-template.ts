import { type ImportKind, kindsOfImport } from "./import-kind.ts";
import { type Download, XLSX } from "./download.ts";
import { writeWorkbook } from "./workbook/write-workbook.ts";

const names = { units: "单位及小区", roster: "花名册", postings: "驻点安排", reserve: "后备干部花名册" } as const satisfies Record<ImportKind, string>;
/** Excel turns a typed 1980.10 into 1980.1 unless the cell is text. */
const TEXT_ROWS = 500;

/** An empty list with the columns the import reads; cells are text. It holds no data, so it is not an export. */
export async function importTemplate(kind: ImportKind): Promise<Omit<Download, "exportId">> {
  const columns = kindsOfImport[kind].columns.map((column) => ({ name: column.names[0] ?? column.field, width: 14 }));
  const bytes = await writeWorkbook({ sheet: names[kind], title: null, columns, rows: [], footer: null, blankRows: TEXT_ROWS });
  return { fileName: `${names[kind]}-模板.xlsx`, contentType: XLSX, base64: Buffer.from(bytes).toString("base64") };
}
