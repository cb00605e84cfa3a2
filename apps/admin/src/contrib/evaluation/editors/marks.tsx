import { useQuery } from "@tanstack/react-query";
import type { GridColumn } from "@yanzhen/ui/data-grid";
import { Badge, EditorFrame, SegmentedField, SelectField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useMemo } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ListGrid } from "../../../platform/list/list-grid.tsx";
import { arrived } from "../../../platform/list/list-rows.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { evaluationTexts } from "../evaluation.texts.ts";
import type { MarksData, PersonMarks } from "../marks-data.ts";
import { periodOptions, usualPeriod } from "../periods.ts";
import { UnitChoice } from "../unit-choice.tsx";
import styles from "./evaluation.module.css";
import { MarkEntry } from "./mark-entry.tsx";

type Props = EditorPropsOf<typeof uris.evaluationMarks>;

/** Signed marks of everybody evaluated in a unit and a period: a list of who lacks one, and a place to enter them below it. */
export default function Marks(props: Props) {
  const { at, date } = useAsOf();
  const period = props.query.period ?? usualPeriod(date);
  const marks = useQuery(trpc.evaluation.marks.queryOptions({ period, ...(props.query.unit === null ? {} : { unitId: props.query.unit }), at }));
  return <QueryView query={marks}>{(shown) => <MarkList {...props} shown={shown} />}</QueryView>;
}

function MarkList({ query, setQuery, editor, shown }: Props & { readonly shown: MarksData }) {
  const t = useTexts(evaluationTexts);
  const locale = useLocale();
  const { date, past } = useAsOf();
  const { unitId, unitName, period } = shown;
  const title = `${t("marks")} · ${unitName} ${period}`;
  useEffect(() => {
    editor.setTitle(title);
    editor.setCrumbs([
      { label: t("results"), uri: uris.evaluations.to({ unit: unitId, period }), icon: "checklist" },
      { label: unitName, uri: uris.unit.to({ id: unitId }) },
      { label: t("marksOf", { period }) },
    ]);
  }, [editor, period, t, title, unitId, unitName]);
  const columns = useMemo(
    (): readonly GridColumn<PersonMarks>[] => [
      { id: "name", header: t("name"), width: 84, fixed: true, text: (row) => row.name },
      { id: "unit", header: t("unit"), width: 120, text: (row) => row.unitName ?? "" },
      { id: "compounds", header: t("compounds"), width: 180, text: (row) => row.compounds ?? "" },
      ...shown.indicators.flatMap((indicator): readonly GridColumn<PersonMarks>[] => [
        { id: indicator.id, header: indicator.label[locale], width: 190, align: "end", text: (row) => row.marks[indicator.id]?.value ?? t("notEntered") },
        { id: `${indicator.id}.basis`, header: t("basis"), width: 230, text: (row) => row.marks[indicator.id]?.basis ?? "" },
      ]),
    ],
    [locale, shown.indicators, t],
  );
  const people = query.lacking ? shown.people.filter((person) => person.lacking.length > 0 || person.personId === query.person) : shown.people;
  const chosen = people.find((person) => person.personId === query.person) ?? null;
  const choose = (personId: string | null): void => setQuery({ person: personId }, "replace");
  const next = (): void => {
    const at = people.findIndex((person) => person.personId === chosen?.personId);
    const order = [...people.slice(at + 1), ...people.slice(0, Math.max(at, 0))];
    choose((order.find((person) => person.lacking.length > 0) ?? order[0])?.personId ?? null);
  };
  const toolbar = (
    <Toolbar label={title} end={<Badge tone={shown.lacking === 0 ? "ok" : "warning"}>{shown.lacking === 0 ? t("complete") : t("lacking", { n: shown.lacking })}</Badge>}>
      <UnitChoice unitId={unitId} onChange={(unit) => setQuery({ unit, person: null })} />
      <SelectField label={t("period")} hideLabel value={period} onChange={(value) => setQuery({ period: value, person: null })} options={periodOptions(date, period)} />
      <SegmentedField
        label={t("marks")}
        hideLabel
        value={query.lacking ? "lacking" : "all"}
        onChange={(value) => setQuery({ lacking: value === "lacking" })}
        options={[
          { value: "all", label: t("everyone") },
          { value: "lacking", label: t("onlyLacking") },
        ]}
      />
    </Toolbar>
  );
  const entry =
    people.length === 0 ? null : past || !shown.begun ? (
      <p className={styles["hint"]}>{past ? t("pastMarks") : t("notBegun")}</p>
    ) : chosen === null ? (
      <p className={styles["hint"]}>
        <strong>{t("choosePerson")}</strong> {t("choosePersonDetail")}
      </p>
    ) : (
      <MarkEntry key={chosen.personId} person={chosen} indicators={shown.indicators} period={period} editor={editor} onNext={next} onClose={() => choose(null)} />
    );
  return (
    <EditorFrame toolbar={toolbar}>
      <div className={styles["results"]}>
        <div className={styles["grid"]}>
          <ListGrid
            title={title}
            columns={columns}
            rows={arrived(people)}
            rowKey={(row) => row.personId}
            onChoose={(row) => choose(row.personId)}
            empty={{ icon: "check", title: t("noneToMark"), detail: t("noneToMarkDetail") }}
          />
        </div>
        {entry}
      </div>
    </EditorFrame>
  );
}
