import type { RequestContext } from "../../../platform/context.ts";
import { CSV, type Download, XLSX } from "../download.ts";
import { recordExport } from "../record-export.ts";
import { writeCsv } from "../workbook/write-csv.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";

export const exportFormats = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportColumn<R> {
  readonly name: string;
  readonly width: number;
  readonly text: (row: R) => string;
}

export interface TableToExport<R> {
  readonly title: string;
  readonly asOf: string;
  readonly columns: readonly ExportColumn<R>[];
  readonly rows: readonly R[];
  readonly format: ExportFormat;
  /** What the audit log calls it. */
  readonly command: string;
  readonly entity: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * A list as a file: what the screen shows, every value as text, with a line below that says whose export of which day it is and, for the
 * demo district, that its data are invented. The audit log knows it by the id in that line.
 */
export async function exportTable<R>(ctx: RequestContext, table: TableToExport<R>): Promise<Download> {
  const { title, asOf, columns, rows, format, command, entity, detail } = table;
  const exportId = await recordExport(ctx, {
    command,
    entity,
    entityId: null,
    rows: rows.length,
    detail: { ...detail, format, asOf, columns: columns.map((column) => column.name) },
  });
  const footer = [...(ctx.services.demo ? ["演示数据"] : []), `导出编号 ${exportId}`, ctx.actor.name, `截至 ${asOf}`, `共 ${rows.length} 行`].join(" · ");
  const texts = rows.map((row) => columns.map((column) => column.text(row)));
  const bytes =
    format === "csv"
      ? writeCsv([columns.map((column) => column.name), ...texts, [footer]])
      : await writeWorkbook({ sheet: title, title, columns, rows: texts.map((row) => row.map((text) => ({ value: text === "" ? null : text }))), footer });
  const fileName = `${title}-${asOf.replaceAll("-", "")}.${format}`;
  return { fileName, contentType: format === "csv" ? CSV : XLSX, base64: Buffer.from(bytes).toString("base64"), exportId };
}
