import { decide } from "@yanzhen/domain/access";
import { type CalendarDate, completedYears, earliestDay, type PartialDate } from "@yanzhen/domain/kernel";
import { peoplePolicies } from "@yanzhen/domain/people";
import { z } from "zod";

import { type RosterInput, rosterInput, type RosterLine, rosterPage } from "../../../people/public.ts";
import { type ListExport, shownAs } from "../list-export.ts";

/** Under these headers an import knows the columns again. */
const headers = {
  name: "姓名",
  sex: "性别",
  age: "年龄",
  birth: "出生年月",
  politics: "政治面貌",
  partyJoined: "入党时间",
  educationLevel: "最高学历",
  township: "街镇",
  unit: "单位",
  title: "现任职务",
  titleSince: "任现职时间",
  compounds: "驻点小区",
  postingSince: "驻点时间",
  reserve: "后备",
  ethnicity: "民族",
  idNo: "身份证号",
  phone: "联系电话",
} as const;
type RosterColumn = keyof typeof headers;
const ids = Object.keys(headers) as RosterColumn[];

/** The roster before anybody has chosen columns, as the command line prints it. */
export const rosterAtFirst = { title: "花名册", columns: ids.slice(0, ids.indexOf("ethnicity")).map((id) => ({ id, header: headers[id] })) };

export const rosterShown = z.strictObject({ list: z.literal("roster"), question: rosterInput.omit({ offset: true, limit: true }), ...shownAs(ids) });

/** ID and telephone numbers leave as the screen shows them: masked. */
export const rosterExport: ListExport<RosterInput, RosterColumn, RosterLine> = {
  command: "people.export",
  entity: "person",
  may: (actor, path) => decide(peoplePolicies, "people.export", actor, { path }),
  rows: (_ctx, moment, question) => rosterPage(moment, question),
  columns: (say, asOf) => ({
    name: (row) => row.name,
    sex: (row) => say.label("sex", row.sex),
    age: (row) => (row.birth === null ? "" : String(completedYears(earliestDay(row.birth as PartialDate), asOf as CalendarDate))),
    birth: (row) => row.birth ?? "",
    politics: (row) => say.label("politicalStatus", row.politicalStatus),
    partyJoined: (row) => row.partyJoined ?? "",
    educationLevel: (row) => say.label("education", row.educationLevel),
    township: (row) => row.township ?? "",
    unit: (row) => row.unitName ?? "",
    title: (row) => row.title ?? "",
    titleSince: (row) => row.titleSince ?? "",
    compounds: (row) => row.compounds ?? "",
    postingSince: (row) => row.postingSince ?? "",
    reserve: (row) => (row.reserveClass === null ? "" : `${say.label("reserveClass", row.reserveClass)} · ${say.label("reserveState", row.reserveState)}`),
    ethnicity: (row) => say.label("ethnicity", row.ethnicity),
    idNo: (row) => row.idNoMasked ?? "",
    phone: (row) => row.phoneMasked ?? "",
  }),
};
