import { useQuery } from "@tanstack/react-query";
import { BarChart, FunnelChart, LineChart, StackedBarChart } from "@yanzhen/ui/charts";
import { Button, EditorFrame, Figure, Figures, Link, type OpenHow, Section, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { issuesOfMonth, listOfFigure } from "../figure-lists.ts";
import { TOLD } from "../organization.commands.ts";
import { overviewTexts } from "../overview.texts.ts";
import { byClass, byQuarter, funnelSteps, type OverviewData } from "../overview-series.ts";
import styles from "./overview.module.css";

/** The figures of a unit on the day, each with its formula, and what they are made of. */
export default function Overview({ query, editor }: EditorPropsOf<typeof uris.overview>) {
  const t = useTexts(overviewTexts);
  const { at, date } = useAsOf();
  const wb = useWorkbench();
  const unitId = query.unit ?? undefined;
  const data = useQuery(trpc.reporting.overview.queryOptions({ ...(unitId === undefined ? {} : { unitId }), at }));
  const unit = data.data?.unit ?? null;
  useEffect(() => {
    editor.setTitle(unit === null || unitId === undefined ? t("title") : `${t("title")} · ${unit.name}`);
    editor.setCrumbs([{ label: t("title"), uri: uris.overview.to(), icon: "dashboard" }, ...(unit === null ? [] : [{ label: unit.name }])]);
    editor.setSubject(unit === null ? null : { type: "unit", id: unit.id, name: unit.name });
  }, [editor, t, unit, unitId]);
  const toolbar = (
    <Toolbar
      label={t("title")}
      end={
        date === TOLD ? (
          <Button icon="calendar" onClick={() => wb.setAsOf(null)}>
            {t("toToday")}
          </Button>
        ) : (
          <Button icon="calendar" onClick={() => wb.setAsOf(TOLD)}>
            {t("toTold", { date: TOLD })}
          </Button>
        )
      }
    >
      <strong>{unit?.name ?? t("title")}</strong>
      <span className={styles["date"]}>{t("asOf", { date })}</span>
    </Toolbar>
  );
  return (
    <EditorFrame toolbar={toolbar} padded>
      <QueryView query={data}>{(overview) => <OverviewPage overview={overview} unit={query.unit} />}</QueryView>
    </EditorFrame>
  );
}

function OverviewPage({ overview, unit }: { readonly overview: OverviewData; readonly unit: string | null }) {
  const t = useTexts(overviewTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const classes = byClass(overview.issuesByMonth, (cls) => (cls === null ? t("otherClasses") : domain.text(`label.issueClass.${cls}`)));
  const quarters = byQuarter(overview.petitions.quarters);
  const funnel = funnelSteps(overview.funnel);
  const linkTo = (uri: Uri) => ({ href: uri, onOpen: (how: OpenHow) => wb.open(uri, how) });
  const opening = (uri: Uri | null) => (uri === null ? {} : { onOpen: (how: OpenHow) => wb.open(uri, how) });
  return (
    <div className={styles["page"]}>
      <Figures>
        {overview.figures.map((figure) => (
          <div key={figure.key} title={domain.text(`label.metricFormula.${figure.key}`)}>
            <Figure
              {...opening(listOfFigure(figure.key, unit))}
              label={domain.text(`label.metric.${figure.key}`)}
              value={figure.ratio === null ? Number(figure.printed).toLocaleString("en-US") : figure.printed}
              detail={figure.ratio === null ? null : `${figure.ratio.numerator} / ${figure.ratio.denominator} · ${t(figure.rounding === "truncate" ? "truncated" : "rounded")}`}
              tone={figure.key === "uncovered" && (figure.value ?? 0) > 0 ? "warning" : "normal"}
            />
          </div>
        ))}
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
            onOpen={(part, how) => wb.open(uris.overview.to({ unit: part.id }), how)}
          />
        </Section>
        <Section title={t("funnel")} detail={t("funnelDetail")}>
          <FunnelChart
            label={t("funnel")}
            names={[domain.text("label.reserveClass.secretary"), domain.text("label.reserveClass.member")]}
            steps={funnel.map((step) => ({ ...step, label: domain.text(`label.reserveState.${step.id}`) }))}
            onOpen={(step, at, how) => wb.open(uris.reserve.to({ unit, state: step.id, class: at === 0 ? "secretary" : "member" }), how)}
          />
        </Section>
        <Section title={t("issues")} detail={t("issuesDetail")}>
          <StackedBarChart
            label={t("issues")}
            names={classes.names}
            data={classes.data}
            onOpen={(month, part, how) => wb.open(issuesOfMonth(month.id, classes.classes[part] ?? null, unit), how)}
          />
        </Section>
        <Section title={t("petitions")} detail={overview.petitions.falling === null ? t("petitionsOpen") : overview.petitions.falling ? t("petitionsFalling") : t("petitionsNot")}>
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
        <Section title={t("grids")} detail={t("gridsDetail")}>
          <table className={styles["table"]}>
            <thead>
              <tr>
                <th scope="col">{t("grid")}</th>
                <th scope="col">{domain.text("label.metric.gridProblems")}</th>
                <th scope="col">{domain.text("label.metric.gridAssistance")}</th>
              </tr>
            </thead>
            <tbody>
              {overview.grids.map((grid) => (
                <tr key={grid.unitId}>
                  <td>
                    <Link href={uris.unit.to({ id: grid.unitId })} onOpen={(how) => wb.open(uris.unit.to({ id: grid.unitId }), how)}>
                      {grid.name}
                    </Link>
                  </td>
                  <td className="yz-num">
                    <Link {...linkTo(uris.evidence.to({ unit: grid.unitId, list: "gridProblems" }))}>{t("cases", { n: grid.problems })}</Link>
                  </td>
                  <td className="yz-num">
                    <Link {...linkTo(uris.evidence.to({ unit: grid.unitId, list: "gridAssistance" }))}>{t("personTimes", { n: grid.assistance })}</Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
        <Section title={t("outcomes")} detail={t("outcomesDetail")}>
          <table className={styles["table"]}>
            <thead>
              <tr>
                <th scope="col">{t("measure")}</th>
                <th scope="col">{t("done")}</th>
                <th scope="col">{t("underWay")}</th>
                <th scope="col">{t("projects")}</th>
              </tr>
            </thead>
            <tbody>
              {overview.outcomes.map((outcome) => (
                <tr key={outcome.measure}>
                  <td>{domain.text(`label.measure.${outcome.measure}`)}</td>
                  <td className="yz-num">{outcome.done.toLocaleString("en-US")}</td>
                  <td className="yz-num">{outcome.underWay.toLocaleString("en-US")}</td>
                  <td className="yz-num">
                    <Link {...linkTo(uris.evidence.to({ unit, list: "projects", measure: outcome.measure }))}>{outcome.projects}</Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <h3 className={styles["sub"]}>{domain.text("label.metric.becameSecretary")}</h3>
          <table className={styles["table"]}>
            <tbody>
              {overview.newSecretaries.map((person) => (
                <tr key={person.personId}>
                  <td>
                    <Link href={uris.person.to({ id: person.personId })} onOpen={(how) => wb.open(uris.person.to({ id: person.personId }), how)}>
                      {person.name}
                    </Link>
                  </td>
                  <td>{person.title}</td>
                  <td className="yz-num">{person.since}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      </div>
    </div>
  );
}
