import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";
import type { GridColumn } from "@yanzhen/ui/data-grid";
import type { DomainText } from "../../platform/i18n/use-domain-text.ts";
import type { Translate } from "../../platform/i18n/texts.ts";
import { ageOf } from "../../platform/records/age-of.ts";
import type { peopleTexts } from "./people.texts.ts";

export type RosterRow = inferRouterOutputs<AppRouter>["people"]["roster"]["rows"][number];

type T = Translate<keyof (typeof peopleTexts)["zh"]>;

/** Columns of the roster; the header ids are the server's sort keys where they sort. */
export function rosterColumns(t: T, domain: DomainText, date: string): readonly GridColumn<RosterRow>[] {
  const label = (group: string, code: string | null): string => (code === null ? "" : domain.text(`label.${group}.${code}`));
  return [
    { id: "name", header: t("name"), width: 84, sortable: true, fixed: true, text: (row) => row.name },
    { id: "sex", header: t("sex"), width: 52, text: (row) => label("sex", row.sex) },
    { id: "age", header: t("age"), width: 52, align: "end", text: (row) => String(ageOf(row.birth, date) ?? "") },
    { id: "birth", header: t("birth"), width: 92, sortable: true, text: (row) => row.birth ?? "" },
    { id: "politics", header: t("politics"), width: 92, text: (row) => label("politicalStatus", row.politicalStatus) },
    { id: "partyJoined", header: t("partyJoined"), width: 84, sortable: true, text: (row) => row.partyJoined ?? "" },
    { id: "educationLevel", header: t("education"), width: 116, sortable: true, text: (row) => label("education", row.educationLevel) },
    { id: "township", header: t("township"), width: 104, text: (row) => row.township ?? "" },
    { id: "unit", header: t("unit"), width: 104, sortable: true, text: (row) => row.unitName ?? "" },
    { id: "title", header: t("title"), width: 220, text: (row) => row.title ?? "" },
    { id: "titleSince", header: t("titleSince"), width: 96, sortable: true, text: (row) => row.titleSince ?? "" },
    { id: "compounds", header: t("compounds"), width: 170, text: (row) => row.compounds ?? "" },
    { id: "postingSince", header: t("postingSince"), width: 96, sortable: true, text: (row) => row.postingSince ?? "" },
    {
      id: "reserve",
      header: t("reserve"),
      width: 150,
      text: (row) => (row.reserveClass === null ? "" : `${label("reserveClass", row.reserveClass)} · ${label("reserveState", row.reserveState)}`),
    },
    { id: "ethnicity", header: t("ethnicity"), width: 70, hidden: true, text: (row) => label("ethnicity", row.ethnicity) },
    { id: "idNo", header: t("idNo"), width: 170, hidden: true, text: (row) => row.idNoMasked ?? "" },
    { id: "phone", header: t("phone"), width: 110, hidden: true, text: (row) => row.phoneMasked ?? "" },
  ];
}
