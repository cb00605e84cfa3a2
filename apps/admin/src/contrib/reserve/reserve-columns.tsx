import type { ReadinessLevel, ReserveState } from "@yanzhen/domain/reserve";
import type { GridColumn } from "@yanzhen/ui/data-grid";
import { Badge, type BadgeTone } from "@yanzhen/ui/primitives";
import type { DomainText } from "../../platform/i18n/use-domain-text.ts";
import type { Translate } from "../../platform/i18n/texts.ts";
import { ageOf } from "../../platform/records/age-of.ts";
import type { ReserveRow } from "./reserve-data.ts";
import type { reserveTexts } from "./reserve.texts.ts";

/** Green is ready, blue on the way, grey far or left; the word says it too. */
export const readinessTone = { near: "ok", middle: "info", far: "neutral" } as const satisfies Record<ReadinessLevel, BadgeTone>;
export const stateTone = {
  nominated: "neutral",
  screened: "neutral",
  inspected: "neutral",
  deliberated: "neutral",
  jointlyReviewed: "neutral",
  publicising: "neutral",
  publicised: "neutral",
  filed: "neutral",
  inPool: "ok",
  suspended: "warning",
  appointed: "accent",
  appointedOutsideProcedure: "warning",
  removed: "neutral",
  rejected: "neutral",
  declined: "neutral",
  withdrawn: "neutral",
} as const satisfies Record<ReserveState, BadgeTone>;

/** Columns of the list; the ids of sortable ones are the server's sort keys. */
export function reserveColumns(t: Translate<keyof (typeof reserveTexts)["zh"]>, domain: DomainText, date: string): readonly GridColumn<ReserveRow>[] {
  const label = (group: string, code: string | null): string => (code === null ? "" : domain.text(`label.${group}.${code}`));
  const due = (row: ReserveRow): boolean => row.reviewDueOn !== null && row.reviewDueOn <= date;
  return [
    { id: "name", header: t("name"), width: 84, sortable: true, fixed: true, text: (row) => row.name },
    { id: "class", header: t("class"), width: 128, sortable: true, text: (row) => label("reserveClass", row.class) },
    {
      id: "state",
      header: t("state"),
      width: 104,
      sortable: true,
      text: (row) => label("reserveState", row.state),
      cell: (row) => <Badge tone={stateTone[row.state]}>{label("reserveState", row.state)}</Badge>,
    },
    { id: "since", header: t("since"), width: 92, sortable: true, text: (row) => row.since },
    {
      id: "readiness",
      header: t("readiness"),
      width: 72,
      sortable: true,
      text: (row) => label("readiness", row.readiness),
      cell: (row) => (row.readiness === null ? null : <Badge tone={readinessTone[row.readiness]}>{label("readiness", row.readiness)}</Badge>),
    },
    { id: "readinessSince", header: t("ratedOn"), width: 92, sortable: true, text: (row) => row.readinessSince ?? "" },
    {
      id: "reviewDue",
      header: t("reviewDue"),
      width: 92,
      text: (row) => row.reviewDueOn ?? "",
      cell: (row) => (due(row) ? <Badge tone="warning">{row.reviewDueOn}</Badge> : (row.reviewDueOn ?? "")),
    },
    { id: "age", header: t("age"), width: 52, align: "end", text: (row) => String(ageOf(row.birth, date) ?? "") },
    { id: "township", header: t("township"), width: 104, text: (row) => row.township ?? "" },
    { id: "unit", header: t("unit"), width: 104, sortable: true, text: (row) => row.unitName ?? "" },
    { id: "title", header: t("title"), width: 200, text: (row) => row.title ?? "" },
    { id: "compounds", header: t("compounds"), width: 150, text: (row) => row.compounds ?? "" },
    { id: "enteredOn", header: t("enteredOn"), width: 92, sortable: true, text: (row) => row.enteredOn ?? "" },
    { id: "target", header: t("target"), width: 104, hidden: true, text: (row) => row.targetUnit ?? t("anyTarget") },
    { id: "sex", header: t("sex"), width: 52, hidden: true, text: (row) => label("sex", row.sex) },
    { id: "birth", header: t("birth"), width: 92, sortable: true, hidden: true, text: (row) => row.birth ?? "" },
    { id: "politics", header: t("politics"), width: 92, hidden: true, text: (row) => label("politicalStatus", row.politicalStatus) },
    { id: "education", header: t("education"), width: 116, hidden: true, text: (row) => label("education", row.educationLevel) },
    { id: "origin", header: t("origin"), width: 92, hidden: true, text: (row) => label("reserveOrigin", row.origin) },
  ];
}
