import { StackedBarChart } from "@yanzhen/ui/charts";
import { Figure, Figures } from "@yanzhen/ui/primitives";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { evaluationTexts } from "../evaluation.texts.ts";
import type { EvaluationData } from "../results-columns.tsx";
import styles from "./evaluation.module.css";

const STEP = 5;

/** How the results are spread: people by grade, totals by steps of five points, and what the missing ones wait for. */
export function SpreadStrip({ spread, scheme }: { readonly spread: NonNullable<EvaluationData["spread"]>; readonly scheme: EvaluationData["scheme"] }) {
  const t = useTexts(evaluationTexts);
  const locale = useLocale();
  const unit = t("persons");
  const first = Math.min(55, ...spread.steps.map((step) => step.from));
  const steps = Array.from({ length: (100 - first) / STEP }, (_, i) => first + i * STEP);
  const waiting = spread.people - spread.scored;
  const waitsFor = spread.waiting.map((each) => `${scheme.nodes[each.node]?.[locale] ?? each.node} ${each.count}`).join(" · ");
  return (
    <div className={styles["strip"]}>
      <div className={styles["figures"]}>
        <Figures across={waiting === 0 ? scheme.grades.length + 1 : Math.ceil((scheme.grades.length + 2) / 2)}>
          <Figure label={t("people")} value={spread.people} unit={unit} />
          {scheme.grades.map((grade) => (
            <Figure key={grade.code} label={grade.label[locale]} value={spread.byGrade.find((each) => each.grade === grade.code)?.count ?? 0} unit={unit} />
          ))}
          {waiting === 0 ? null : <Figure label={t("waiting")} value={waiting} unit={unit} tone="warning" detail={waitsFor} />}
        </Figures>
      </div>
      {spread.scored === 0 ? null : (
        <div className={styles["chart"]}>
          <StackedBarChart
            label={t("spread")}
            names={[t("totalCount")]}
            height={120}
            data={steps.map((from) => ({ id: String(from), label: `${from}–${from + STEP}`, values: [spread.steps.find((step) => step.from === from)?.count ?? 0] }))}
          />
        </div>
      )}
    </div>
  );
}
