import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { refusalText } from "@yanzhen/domain/messages";

import { notFound } from "../../platform/command.ts";
import type { RequestContext } from "../../platform/context.ts";
import type { CellIssue } from "./plan/cell-issue.ts";
import { plannedFile } from "./plan/planned-file.ts";
import { batchById } from "./queries/import-batches.ts";
import { recordExport } from "./record-export.ts";
import { type Download, XLSX } from "./download.ts";
import type { RawCell } from "./workbook/raw-table.ts";
import { type OutCell, writeWorkbook } from "./workbook/write-workbook.ts";

const REASON = "退回原因";
const SHEET_ROW = "原表行号";

/**
 * The refused rows as they stood in the file, wrong cells marked, with the row's number and the reasons in two columns at the end, which
 * an import ignores: corrected, the file is loaded again as it is.
 */
export async function errorFile(ctx: RequestContext, batchId: string): Promise<Result<Download>> {
  const batch = await batchById(ctx, batchId);
  if (batch === null) return notFound("importBatch");
  const planned = await plannedFile(ctx, batch);
  if (!planned.ok) return planned;
  const { reading, plan } = planned.value;
  const refused = new Map<number, readonly CellIssue[]>(plan.rows.flatMap((row) => (row.status === "refused" ? [[row.sheetRow, row.issues]] : [])));
  if (reading.header === null || refused.size === 0) return refuse("import.nothingRefused");
  const { names } = reading.header;
  const width = names.length;
  const rows = reading.rows
    .filter((row) => refused.has(row.sheetRow))
    .map((row) => {
      const issues = refused.get(row.sheetRow) ?? [];
      const cells = Array.from({ length: width }, (_, c) => outCell(row.cells[c], issuesAt(issues, reading.mapping, c)));
      return [...cells, { value: row.sheetRow }, { value: issues.map((issue) => reasonOf(issue)).join("；") }];
    });
  const columns = [
    ...names.map((name) => ({ name: plainHeader(name), width: Math.min(24, Math.max(10, name.length * 2)) })),
    { name: SHEET_ROW, width: 10 },
    { name: REASON, width: 60 },
  ];
  const exportId = await recordExport(ctx, { command: "exchange.errorFile", entity: "importBatch", entityId: batchId, rows: rows.length });
  const origin = [...(ctx.services.demo ? ["演示数据"] : []), `导出编号 ${exportId}`].join(" · ");
  const bytes = await writeWorkbook({ sheet: "退回", title: null, columns, rows, footer: origin });
  return ok({ fileName: `${batch.fileName.replace(/\.\w+$/u, "")}-退回.xlsx`, contentType: XLSX, base64: Buffer.from(bytes).toString("base64"), exportId });
}

/** A two-row header reads 学历（全日制）in one row. */
function plainHeader(name: string): string {
  const [group, ...parts] = name.split("/");
  return parts.length === 0 ? name : `${group}${parts.join("")}`;
}

function issuesAt(issues: readonly CellIssue[], mapping: Readonly<Record<string, number | undefined>>, column: number): readonly CellIssue[] {
  return issues.filter((issue) => issue.field !== null && mapping[issue.field] === column);
}

const reasonOf = (issue: CellIssue): string => refusalText(issue.refusal, "zh-CN").replaceAll(/。?\n/gu, "，").replace(/。$/u, "");

/** What a person reads in the cell, as what it is: a number stays one, so that a spoilt ID number is not taken for a sound one. */
function outCell(cell: RawCell | undefined, issues: readonly CellIssue[]): OutCell {
  const value = cell === undefined || cell.kind === "empty" ? null : cell.kind === "number" ? cell.number : cell.text;
  const format = cell?.kind === "number" && cell.format !== null ? { format: cell.format } : {};
  const [worst] = issues.toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1));
  return { value, ...format, marked: worst?.severity, note: worst === undefined ? undefined : issues.map((issue) => reasonOf(issue)).join("\n") };
}
