import type { Locale } from "@yanzhen/domain/messages";
import { text } from "@yanzhen/domain/messages";

import type { RequestContext } from "../../../platform/context.ts";
import { CSV, type Download, XLSX } from "../download.ts";
import { recordExport } from "../record-export.ts";
import { writeCsv } from "../workbook/write-csv.ts";
import { writeInWorker } from "../workbook/write-in-worker.ts";
import { columnWidth } from "../workbook/column-width.ts";

export const exportFormats = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportColumn<R> {
  readonly id: string;
  readonly name: string;
  readonly text: (row: R) => string;
}

export interface TableToExport<R> {
  readonly title: string;
  readonly asOf: string;
  readonly locale: Locale;
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
  const { title, asOf, locale, columns, rows, format, command, entity, detail } = table;
  const exportId = await recordExport(ctx, { command, entity, entityId: null, rows: rows.length, detail: { ...detail, format, asOf, columns: columns.map(({ id }) => id) } });
  const facts = { id: exportId, name: ctx.actor.name, date: asOf, count: rows.length };
  const footer = [...(ctx.services.demo ? [text("label.export.demo", {}, locale)] : []), text("label.export.footer", facts, locale)].join(" · ");
  const texts = rows.map((row) => columns.map((column) => column.text(row)));
  const names = columns.map((column) => column.name);
  const bytes =
    format === "csv"
      ? writeCsv([names, ...texts, [footer]])
      : await writeInWorker({
          sheet: sheetName(title),
          title,
          columns: names.map((name, c) => ({
            name,
            width: columnWidth(
              name,
              texts.map((row) => row[c] ?? ""),
            ),
          })),
          rows: texts.map((row) => row.map((value) => ({ value: value === "" ? null : value }))),
          footer,
        });
  const fileName = `${title.replaceAll(/[\\/:*?"<>|·\s]+/gu, "-")}-${asOf.replaceAll("-", "")}.${format}`;
  return { fileName, contentType: format === "csv" ? CSV : XLSX, base64: Buffer.from(bytes).toString("base64"), exportId };
}

/** Excel refuses these signs in a sheet's name, and names over 31 characters. */
const sheetName = (title: string): string => title.replaceAll(/[\\/?*[\]:']/gu, " ").slice(0, 31);
