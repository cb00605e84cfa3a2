import type { UnitLevel } from "@yanzhen/domain/org";
import type { GridColumn } from "@yanzhen/ui/data-grid";
import { Badge } from "@yanzhen/ui/primitives";
import type { Translate } from "../../platform/i18n/texts.ts";
import type { DomainText } from "../../platform/i18n/use-domain-text.ts";
import type { UnitLine } from "./unit-data.ts";
import type { unitsTexts } from "./units.texts.ts";

type T = Translate<keyof (typeof unitsTexts)["zh"]>;

const whole = (value: number | null): string => value?.toLocaleString("en-US") ?? "";

/** Columns of the list of units; ids of sortable ones are the server's sort keys. */
export function unitColumns(t: T, domain: DomainText, level: UnitLevel | undefined): readonly GridColumn<UnitLine>[] {
  // What only a compound has stays out of sight in a list of units above it.
  const hidden = level !== undefined && level !== "compound";
  const covered = (row: UnitLine): string => (row.compounds === 0 ? "" : `${whole(row.covered)}/${whole(row.compounds)}`);
  return [
    { id: "name", header: t("name"), width: 170, sortable: true, fixed: true, text: (row) => row.name },
    { id: "kind", header: t("kind"), width: 90, text: (row) => domain.text(`label.unitKind.${row.kind}`) },
    { id: "code", header: t("code"), width: 128, sortable: true, text: (row) => row.code ?? "" },
    { id: "parent", header: t("parent"), width: 120, sortable: true, text: (row) => row.parentName ?? "" },
    { id: "township", header: t("township"), width: 120, hidden: true, text: (row) => row.township ?? "" },
    { id: "children", header: t("children"), width: 70, align: "end", text: (row) => (row.level === "compound" ? "" : whole(row.childCount)) },
    {
      id: "covered",
      header: t("covered"),
      width: 84,
      align: "end",
      text: covered,
      cell: (row) => (row.covered < row.compounds ? <Badge tone="warning">{covered(row)}</Badge> : covered(row)),
    },
    { id: "households", header: t("households"), width: 84, align: "end", sortable: true, text: (row) => whole(row.households) },
    { id: "buildings", header: t("buildings"), width: 70, align: "end", hidden, text: (row) => whole(row.buildings) },
    { id: "builtYear", header: t("builtYear"), width: 84, align: "end", sortable: true, hidden, text: (row) => row.builtYear?.toString() ?? "" },
    {
      id: "propertyFirm",
      header: t("propertyFirm"),
      width: 160,
      hidden,
      text: (row) => (row.propertyFirm === "" ? domain.text("label.propertyFirm.none") : (row.propertyFirm ?? "")),
    },
    {
      id: "committee",
      header: t("committee"),
      width: 84,
      hidden,
      text: (row) => (row.hasOwnersCommittee === null ? "" : domain.text(`label.ownersCommittee.${row.hasOwnersCommittee ? "yes" : "no"}`)),
    },
    { id: "difficulty", header: t("difficulty"), width: 84, hidden, text: (row) => (row.difficulty === null ? "" : domain.text(`label.difficulty.${row.difficulty}`)) },
    { id: "from", header: t("from"), width: 96, sortable: true, hidden: true, text: (row) => row.from },
  ];
}
