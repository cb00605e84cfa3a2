import { useQuery } from "@tanstack/react-query";
import { Button, Callout, EditorFrame, EmptyState, SelectField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useMemo, useState } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ListGrid } from "../../../platform/list/list-grid.tsx";
import { useServerRows } from "../../../platform/list/list-rows.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { evaluationTexts } from "../evaluation.texts.ts";
import { periodBefore, periodOptions, usualPeriod } from "../periods.ts";
import { type EvaluationData, resultColumns } from "../results-columns.tsx";
import { UnitChoice } from "../unit-choice.tsx";
import { RunProgress } from "./run-progress.tsx";
import { SpreadStrip } from "./spread-strip.tsx";
import styles from "./evaluation.module.css";

type Props = EditorPropsOf<typeof uris.evaluations>;

/** The results of a unit and a period: run, spread, and everybody's dimensions. */
export default function Evaluations(props: Props) {
  const { query } = props;
  const { at, date } = useAsOf();
  const period = query.period ?? usualPeriod(date);
  const question = { period, unitId: query.unit ?? undefined, schemeCode: query.scheme ?? undefined, cycleId: query.run ?? undefined };
  const evaluation = useQuery(trpc.evaluation.evaluation.queryOptions({ ...question, at }));
  return <QueryView query={evaluation}>{(shown) => <Results {...props} shown={shown} question={question} />}</QueryView>;
}

interface Question {
  readonly period: string;
  readonly unitId: string | undefined;
  readonly schemeCode: string | undefined;
  readonly cycleId: string | undefined;
}

function Results({ query, setQuery, editor, shown, question }: Props & { readonly shown: EvaluationData; readonly question: Question }) {
  const t = useTexts(evaluationTexts);
  const domain = useDomainText();
  const locale = useLocale();
  const { at, date, past } = useAsOf();
  const wb = useWorkbench();
  const { period, unitId, unitName, run } = shown;
  const title = `${t("results")} · ${unitName} ${period}`;
  useEffect(() => {
    editor.setTitle(title);
    editor.setSubject(run === null ? { type: "unit", id: unitId, name: unitName } : { type: "evaluationCycle", id: run.cycleId, name: title });
    editor.setCrumbs([{ label: t("results"), uri: uris.evaluations.to(), icon: "checklist" }, { label: unitName, uri: uris.unit.to({ id: unitId }) }, { label: period }]);
  }, [editor, period, run, t, title, unitId, unitName]);
  const columns = useMemo(() => resultColumns(shown.scheme, t, locale), [shown.scheme, t, locale]);
  const order = { sort: query.sort.replace(/^-/, ""), descending: query.sort.startsWith("-") };
  const rows = useServerRows((offset, limit) => trpc.evaluation.results.queryOptions({ ...question, ...order, offset, limit, at }));
  const may = shown.can["evaluation.run"];
  const mayMark = shown.can["evaluation.viewMarks"];
  const runReason = past ? t("pastRun") : !shown.begun ? t("notBegun") : may === true || may === undefined ? null : domain.refusal(may);
  const [busy, setBusy] = useState(false);
  const before = periodBefore(period);
  const openRun = (): void => {
    setBusy(true);
    void wb.run("evaluation.run", { unit: unitId, period }).finally(() => setBusy(false));
  };
  const runButton = (
    <Button tone="primary" icon="run-all" busy={busy} disabledReason={runReason} onClick={openRun}>
      {run === null ? t("run") : t("runAgain")}
    </Button>
  );
  const marksButton =
    mayMark === true ? (
      <Button icon="edit" onClick={() => wb.open(uris.evaluationMarks.to({ unit: unitId, period }))}>
        {t("enterMarks")}
      </Button>
    ) : null;
  const toolbar = (
    <Toolbar
      label={title}
      end={
        <>
          {marksButton}
          {runButton}
        </>
      }
    >
      <UnitChoice unitId={unitId} onChange={(unit) => setQuery({ unit, run: null })} />
      <SelectField label={t("period")} hideLabel value={period} onChange={(next) => setQuery({ period: next, run: null })} options={periodOptions(date, period)} />
      {shown.runs.length === 0 ? null : (
        <SelectField
          label={t("runLabel")}
          hideLabel
          value={run?.cycleId ?? ""}
          onChange={(next) => setQuery({ run: next === shown.runs[0]?.cycleId ? null : next })}
          options={shown.runs.map((each) => ({ value: each.cycleId, label: t("runOf", { n: each.run, date: each.computedOn, unit: each.unitName ?? "" }) }))}
        />
      )}
    </Toolbar>
  );
  const banner = (
    <>
      <RunProgress />
      {shown.provisional && run !== null ? <Callout tone="info">{t("provisional")}</Callout> : null}
      {shown.marksSince > 0 ? (
        <Callout tone="warning" action={runReason === null && !busy ? <Button onClick={openRun}>{t("runAgain")}</Button> : undefined}>
          {t("marksSince", { n: shown.marksSince })}
        </Callout>
      ) : null}
    </>
  );
  return (
    <EditorFrame toolbar={toolbar} banner={banner}>
      {run === null || shown.spread === null ? (
        <EmptyState
          icon="checklist"
          title={shown.begun ? t("none") : t("notBegun")}
          detail={past ? t("pastRun") : t("noneDetail")}
          action={
            <span className={styles["actions"]}>
              {runReason === null ? (
                <>
                  {runButton}
                  {marksButton}
                </>
              ) : null}
              {before === null ? null : <Button onClick={() => setQuery({ period: before, run: null })}>{t("seePeriod", { period: before })}</Button>}
            </span>
          }
        />
      ) : (
        <div className={styles["results"]}>
          <SpreadStrip spread={shown.spread} scheme={shown.scheme} />
          <div className={styles["grid"]}>
            <ListGrid
              title={title}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              view={query}
              setView={setQuery}
              opens={(row) => uris.evaluation.to({ id: row.id })}
              menu={{ id: "person/context", input: (row) => ({ id: row.personId }) }}
              empty={{ icon: "checklist", title: t("nobody"), detail: t("nobodyDetail") }}
            />
          </div>
        </div>
      )}
    </EditorFrame>
  );
}
