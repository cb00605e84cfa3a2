import { decide } from "@yanzhen/domain/access";
import { type CalendarDate, completedYears, earliestDay, ok, type PartialDate, refuse, type Result } from "@yanzhen/domain/kernel";
import { text } from "@yanzhen/domain/messages";
import { peoplePolicies } from "@yanzhen/domain/people";
import { z } from "zod";

import type { RequestContext } from "../../../platform/context.ts";
import { type ReadMoment, readAt } from "../../../platform/read.ts";
import { narrowScope } from "../../org/public.ts";
import { rosterInput, type RosterLine, rosterPage } from "../../people/public.ts";
import type { Download } from "../download.ts";
import { type ExportColumn, exportFormats, exportTable } from "./export-table.ts";

const label = (group: string, code: string | null): string => (code === null ? "" : text(`label.${group}.${code}`, {}, "zh-CN"));

/** The columns of the roster by the ids the screen gives them. Files are in Chinese, whatever the screen's language. */
const columnsOn = (asOf: string) =>
  ({
    name: { name: "姓名", width: 10, text: (row) => row.name },
    sex: { name: "性别", width: 6, text: (row) => label("sex", row.sex) },
    age: { name: "年龄", width: 6, text: (row) => (row.birth === null ? "" : String(completedYears(earliestDay(row.birth as PartialDate), asOf as CalendarDate))) },
    birth: { name: "出生年月", width: 12, text: (row) => row.birth ?? "" },
    politics: { name: "政治面貌", width: 14, text: (row) => label("politicalStatus", row.politicalStatus) },
    partyJoined: { name: "入党时间", width: 12, text: (row) => row.partyJoined ?? "" },
    educationLevel: { name: "最高学历", width: 16, text: (row) => label("education", row.educationLevel) },
    township: { name: "街镇", width: 16, text: (row) => row.township ?? "" },
    unit: { name: "单位", width: 18, text: (row) => row.unitName ?? "" },
    title: { name: "现任职务", width: 36, text: (row) => row.title ?? "" },
    titleSince: { name: "任现职时间", width: 12, text: (row) => row.titleSince ?? "" },
    compounds: { name: "驻点小区", width: 28, text: (row) => row.compounds ?? "" },
    postingSince: { name: "驻点时间", width: 12, text: (row) => row.postingSince ?? "" },
    reserve: {
      name: "后备",
      width: 24,
      text: (row) => (row.reserveClass === null ? "" : `${label("reserveClass", row.reserveClass)} · ${label("reserveState", row.reserveState)}`),
    },
    ethnicity: { name: "民族", width: 10, text: (row) => label("ethnicity", row.ethnicity) },
    idNo: { name: "身份证号", width: 22, text: (row) => row.idNoMasked ?? "" },
    phone: { name: "联系电话", width: 16, text: (row) => row.phoneMasked ?? "" },
  }) as const satisfies Record<string, ExportColumn<RosterLine>>;

type RosterColumn = keyof ReturnType<typeof columnsOn>;
const columnIds = Object.keys(columnsOn("")) as [RosterColumn, ...RosterColumn[]];
/** What the screen shows until somebody chooses; the same as the roster's columns that are not hidden. */
const shown: readonly RosterColumn[] = columnIds.slice(0, columnIds.indexOf("ethnicity"));

export const exportRosterInput = rosterInput.omit({ offset: true, limit: true }).extend({
  columns: z.array(z.enum(columnIds)).max(columnIds.length).default([]),
  format: z.enum(exportFormats).default("xlsx"),
});
export type ExportRoster = z.output<typeof exportRosterInput>;

const MOST_ROWS = 100_000;

/** The roster as it stands on the screen: same rows, order, columns, day, and numbers masked. */
export async function exportRoster(ctx: RequestContext, input: ExportRoster): Promise<Result<Download>> {
  const { columns: asked, format, ...question } = input;
  const found = await readAt(ctx, question.at, async (moment) => {
    const allowed = await mayExport(ctx, moment, question.unitId);
    return allowed.ok ? ok({ asOf: moment.asOf, ...(await rosterPage(moment, { ...question, offset: 0, limit: MOST_ROWS })) }) : allowed;
  });
  if (!found.ok) return found;
  const { asOf, rows } = found.value;
  const all: Readonly<Record<RosterColumn, ExportColumn<RosterLine>>> = columnsOn(asOf);
  const columns = (asked.length === 0 ? shown : asked).map((id) => all[id]);
  const detail = { filters: question.filters, unitId: question.unitId ?? null };
  return ok(await exportTable(ctx, { title: "花名册", asOf, columns, rows, format, command: "people.export", entity: "person", detail }));
}

/** Everything that is shown must be allowed to leave. */
async function mayExport(ctx: RequestContext, { db, scope }: ReadMoment, unitId: string | undefined): Promise<Result<true>> {
  const narrowed = unitId === undefined ? scope : await narrowScope(db, scope, unitId);
  if (narrowed === null) return refuse("record.notFound", { entity: "unit" });
  const paths = narrowed.paths === "all" ? ctx.actor.grants.map((grant) => grant.path).filter((path) => path.split("/").length === 3) : narrowed.paths;
  const decisions = (paths.length === 0 ? ["/"] : paths).map((path) => decide(peoplePolicies, "people.export", ctx.actor, { path }));
  const refused = decisions.find((decision) => !decision.ok);
  const granted = decisions.find((decision) => decision.ok);
  return narrowed.paths === "all" ? (granted ?? refused ?? ok(true)) : (refused ?? ok(true));
}
