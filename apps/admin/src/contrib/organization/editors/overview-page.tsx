import type { Refusal } from "@yanzhen/domain/kernel";
import { BarChart, FunnelChart, LineChart, StackedBarChart } from "@yanzhen/ui/charts";
import { Figure, Figures, Section } from "@yanzhen/ui/primitives";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useRefusalMessage } from "../../../platform/i18n/lazy-refusal.ts";
import { useFirstText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { figureList, issuesOfMonth, reserveAt } from "../overview-links.ts";
import { overviewTexts } from "../overview.texts.ts";
import { byClass, byQuarter, funnelSteps, type OverviewData } from "../overview-series.ts";
import styles from "./overview.module.css";
import { GridTable, NewSecretaries, OutcomeTable } from "./overview-tables.tsx";

/** The last complete quarter beside the same one a year before. */
function PetitionFigure({ petitions, unit }: { readonly petitions: OverviewData["petitions"]; readonly unit: string | null }) {
  const t = useTexts(overviewTexts);
  const domain = useFirstText();
  const wb = useWorkbench();
  const { labels, now, before } = byQuarter(petitions.quarters);
  const [quarter, count, was] = [labels.at(-1), now.at(-1), before.at(-1)];
  if (quarter === undefined || count === undefined) return null;
  return (
    <div title={domain.text("label.metricFormula.petitions")}>
      <Figure
        label={`${domain.text("label.metric.petitions")} · ${quarter}`}
        value={count.toLocaleString("en-US")}
        detail={was === undefined || was === null ? null : `${t("yearBefore")} ${was.toLocaleString("en-US")}`}
        onOpen={(how) => wb.open(figureList("petitions", unit), how)}
      />
    </div>
  );
}

/** Why a figure cannot be told on the day. */
function Why({ refusal }: { readonly refusal: Refusal }) {
  return useRefusalMessage(refusal);
}

const CLASSES = ["secretary", "member"] as const;

interface OverviewPageProps {
  readonly overview: OverviewData;
  /** The unit in the address; the lists behind the figures are narrowed to it. */
  readonly unit: string | null;
}

/** Every figure and every part of a chart leads to the rows it counts. */
export function OverviewPage({ overview, unit }: OverviewPageProps) {
  const t = useTexts(overviewTexts);
  const domain = useFirstText();
  const wb = useWorkbench();
  const menu = useContextMenu("unit/context");
  const classes = byClass(overview.issuesByMonth, (cls) => (cls === null ? t("otherClasses") : domain.text(`label.issueClass.${cls}`)));
  const quarters = byQuarter(overview.petitions.quarters);
  const funnel = funnelSteps(overview.funnel);
  const falling = overview.petitions.falling;
  return (
    <div className={styles["page"]}>
      <Figures across={6}>
        {overview.figures.map((figure) => (
          <div key={figure.key} title={domain.text(`label.metricFormula.${figure.key}`)}>
            <Figure
              label={domain.text(`label.metric.${figure.key}`)}
              value={figure.unknown !== null ? figure.printed : figure.ratio === null ? Number(figure.printed).toLocaleString("en-US") : figure.printed}
              detail={
                figure.unknown !== null ? (
                  <Why refusal={figure.unknown} />
                ) : figure.ratio === null ? null : (
                  `${figure.ratio.numerator} / ${figure.ratio.denominator} · ${t(figure.rounding === "truncate" ? "truncated" : "rounded")}`
                )
              }
              tone={figure.key === "uncovered" && (figure.value ?? 0) > 0 ? "warning" : "normal"}
              onOpen={(how) => wb.open(figureList(figure.key, unit), how)}
            />
          </div>
        ))}
        <PetitionFigure petitions={overview.petitions} unit={unit} />
      </Figures>
      <div className={styles["columns"]}>
        <Section title={t("coverage")} detail={t("coverageDetail")}>
          <BarChart
            label={t("coverage")}
            from={0.8}
            data={overview.coverageByUnit.map((part) => ({
              id: part.unitId,
              label: part.name,
              value: part.covered,
              of: part.compounds,
              text: `${part.covered}/${part.compounds}`,
              tone: part.covered < part.compounds ? ("warning" as const) : ("normal" as const),
            }))}
            onOpen={(part, how) => wb.open(uris.coverage.to({ unit: part.id }), how)}
            onContextMenu={(part, at) => menu.show({ id: part.id }, at)}
          />
        </Section>
        <Section title={t("funnel")} detail={t("funnelDetail")}>
          <FunnelChart
            label={t("funnel")}
            names={CLASSES.map((cls) => domain.text(`label.reserveClass.${cls}`))}
            steps={funnel.map((step) => ({ ...step, label: domain.text(`label.reserveState.${step.id}`) }))}
            onOpen={(step, at, how) => wb.open(reserveAt(step.id, CLASSES[at] ?? "secretary", unit), how)}
          />
        </Section>
        <Section title={t("issues")} detail={t("issuesDetail")}>
          <StackedBarChart
            label={t("issues")}
            names={classes.names}
            data={classes.data}
            onOpen={(month, at, how) => wb.open(issuesOfMonth(month.id, classes.classes[at] ?? [], unit, overview.asOf), how)}
          />
        </Section>
        <Section title={t("petitions")} detail={falling === null ? t("petitionsOpen") : falling ? t("petitionsFalling") : t("petitionsNot")}>
          <LineChart
            label={t("petitions")}
            labels={quarters.labels}
            lines={[
              { name: t("thisYear"), values: quarters.now },
              { name: t("yearBefore"), values: quarters.before, quiet: true },
            ]}
            onOpen={(at, how) => wb.open(uris.petitions.to({ unit, quarter: quarters.labels[at] ?? null }), how)}
          />
        </Section>
        {overview.grids.length === 0 ? null : (
          <Section title={t("grids")} detail={t("gridsDetail")}>
            <GridTable grids={overview.grids} />
          </Section>
        )}
        <div className={styles["page"]}>
          <Section title={t("outcomes")} detail={t("outcomesDetail")}>
            <OutcomeTable outcomes={overview.outcomes} unit={unit} />
          </Section>
          <Section title={domain.text("label.metric.becameSecretary")}>
            <NewSecretaries people={overview.newSecretaries} />
          </Section>
        </div>
      </div>
    </div>
  );
}
