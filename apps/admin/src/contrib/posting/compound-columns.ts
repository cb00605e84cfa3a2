import type { GridColumn } from "@yanzhen/ui/data-grid";
import type { Translate } from "../../platform/i18n/texts.ts";
import type { DomainText } from "../../platform/i18n/use-domain-text.ts";
import type { coverageTexts } from "./coverage.texts.ts";
import type { CompoundRow } from "./posting-data.ts";
import type { postingTexts } from "./posting.texts.ts";

type T = Translate<keyof (typeof coverageTexts)["zh"]>;
type Words = Translate<keyof (typeof postingTexts)["zh"]>;

/** Columns of the list of compounds; ids of sortable ones are the server's sort keys. */
export function compoundColumns(t: T, words: Words, domain: DomainText): readonly GridColumn<CompoundRow>[] {
  const said = (yes: boolean): string => t(yes ? "yes" : "no");
  return [
    { id: "name", header: words("compound"), width: 170, sortable: true, fixed: true, text: (row) => row.name },
    { id: "place", header: words("community"), width: 130, sortable: true, text: (row) => row.parentName ?? "" },
    { id: "township", header: words("township"), width: 130, text: (row) => row.township ?? "" },
    { id: "covered", header: domain.text("label.coverageBasis.covered"), width: 84, text: (row) => said(row.covered) },
    { id: "lead", header: domain.text("label.coverageBasis.lead"), width: 84, text: (row) => said(row.lead) },
    { id: "present", header: domain.text("label.coverageBasis.present"), width: 84, text: (row) => (row.present === null ? "–" : said(row.present)) },
    {
      id: "people",
      header: t("people"),
      width: 300,
      text: (row) => row.people.map((person) => `${person.name ?? words("otherUnit")}（${domain.text(`label.postingRole.${person.role}`)}）`).join("、"),
    },
    { id: "uncoveredSince", header: t("uncoveredSince"), width: 110, sortable: true, text: (row) => row.uncoveredSince ?? (row.covered ? "" : t("never")) },
  ];
}
