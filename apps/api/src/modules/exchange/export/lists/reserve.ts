import { decide } from "@yanzhen/domain/access";
import { type CalendarDate, completedYears, earliestDay, type PartialDate } from "@yanzhen/domain/kernel";
import { reservePolicies } from "@yanzhen/domain/reserve";
import { z } from "zod";

import { type ReserveLine, type ReserveListInput, reserveListInput, reservePage } from "../../../reserve/public.ts";
import { type ListExport, shownAs } from "../list-export.ts";

const ids = [
  "name",
  "class",
  "state",
  "since",
  "readiness",
  "readinessSince",
  "reviewDue",
  "age",
  "township",
  "unit",
  "title",
  "compounds",
  "enteredOn",
  "target",
  "sex",
  "birth",
  "politics",
  "education",
  "origin",
] as const;

export const reserveShown = z.strictObject({ list: z.literal("reserve"), question: reserveListInput.omit({ offset: true, limit: true }), ...shownAs(ids) });

export const reserveExport: ListExport<ReserveListInput, (typeof ids)[number], ReserveLine> = {
  command: "reserve.export",
  entity: "reserveEntry",
  may: (actor, path) => decide(reservePolicies, "reserve.export", actor, { path }),
  rows: reservePage,
  columns: (say, asOf) => ({
    name: (row) => row.name,
    class: (row) => say.label("reserveClass", row.class),
    state: (row) => say.label("reserveState", row.state),
    since: (row) => row.since,
    readiness: (row) => say.label("readiness", row.readiness),
    readinessSince: (row) => row.readinessSince ?? "",
    reviewDue: (row) => row.reviewDueOn ?? "",
    age: (row) => (row.birth === null ? "" : String(completedYears(earliestDay(row.birth as PartialDate), asOf as CalendarDate))),
    township: (row) => row.township ?? "",
    unit: (row) => row.unitName ?? "",
    title: (row) => row.title ?? "",
    compounds: (row) => row.compounds ?? "",
    enteredOn: (row) => row.enteredOn ?? "",
    target: (row) => row.targetUnit ?? say.text("label.reserveTarget.any"),
    sex: (row) => say.label("sex", row.sex),
    birth: (row) => row.birth ?? "",
    politics: (row) => say.label("politicalStatus", row.politicalStatus),
    education: (row) => say.label("education", row.educationLevel),
    origin: (row) => say.label("reserveOrigin", row.origin),
  }),
};
