import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";
import { daysIn } from "@yanzhen/domain/kernel";
import type { GridColumn } from "@yanzhen/ui/data-grid";
import type { Locale } from "../../platform/i18n/bilingual.ts";
import type { Translate } from "../../platform/i18n/texts.ts";
import type { evaluationTexts } from "./evaluation.texts.ts";

type Output = inferRouterOutputs<AppRouter>["evaluation"];
export type EvaluationData = Output["evaluation"];
export type ResultLine = Output["results"]["rows"][number];
type T = Translate<keyof (typeof evaluationTexts)["zh"]>;

/** Columns of the results: one a dimension, whatever the scheme; header ids are the server's sort keys. */
export function resultColumns(scheme: EvaluationData["scheme"], t: T, locale: Locale): readonly GridColumn<ResultLine>[] {
  const gradeOf = (code: string | null): string => {
    const grade = scheme.grades.find((each) => each.code === code);
    return grade === undefined ? "" : grade.label[locale];
  };
  const nameOf = (node: string): string => scheme.nodes[node]?.[locale] ?? node;
  const notes = (row: ResultLine): string =>
    row.missing.map((datum) => `${nameOf(datum.node)}${datum.blocks && row.total === null ? ` · ${t("waitingFor")}` : ""}`).join(locale === "en" ? ", " : "、");
  return [
    { id: "name", header: t("name"), width: 84, sortable: true, fixed: true, text: (row) => row.name },
    { id: "unit", header: t("unit"), width: 120, sortable: true, text: (row) => row.unitName ?? "" },
    { id: "total", header: t("total"), width: 76, align: "end", sortable: true, text: (row) => row.total ?? "–" },
    { id: "grade", header: t("grade"), width: 120, text: (row) => gradeOf(row.grade) },
    ...scheme.dimensions.map((dimension) => ({
      id: dimension.id,
      header: `${dimension.label[locale]} ${dimension.weight}`,
      width: 92,
      align: "end" as const,
      sortable: true,
      text: (row: ResultLine) => row.dimensions.find((each) => each.id === dimension.id)?.printed ?? "–",
    })),
    { id: "days", header: t("days"), width: 96, align: "end", text: (row) => String(row.population.reduce((sum, part) => sum + daysIn(part), 0)) },
    { id: "compounds", header: t("compounds"), width: 170, text: (row) => row.compounds ?? "" },
    { id: "missing", header: t("missing"), width: 320, text: notes },
  ];
}
