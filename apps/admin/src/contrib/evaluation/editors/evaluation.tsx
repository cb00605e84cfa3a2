import { useQuery } from "@tanstack/react-query";
import { addDays, daysIn } from "@yanzhen/domain/kernel";
import { Button, Callout, EditorFrame, FieldList, Figure, Figures, Section, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { evaluationTexts } from "../evaluation.texts.ts";
import { allNodes, pathTo, type ResultData } from "../score-rows.ts";
import { useMay } from "../use-may.ts";
import { ScoreTree } from "./score-tree.tsx";
import styles from "./evaluation.module.css";

type Props = EditorPropsOf<typeof uris.evaluation>;

/** One person's score: what it is, where points went, and the whole way down to the rows. */
export default function Evaluation(props: Props) {
  const { at } = useAsOf();
  const result = useQuery(trpc.evaluation.result.queryOptions({ id: props.params.id, at }));
  return <QueryView query={result}>{(shown) => <Score key={shown.id} {...props} shown={shown} />}</QueryView>;
}

function Score({ params, query, setQuery, editor, shown }: Props & { readonly shown: ResultData }) {
  const t = useTexts(evaluationTexts);
  const locale = useLocale();
  const wb = useWorkbench();
  const mayList = useMay("evaluation.viewResults");
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([shown.root.id, ...shown.root.children.map((node) => node.id), ...pathTo(shown.root, query.node)]));
  const title = `${shown.name} ${shown.period}`;
  const { personId, period, unitId, unitName } = shown;
  useEffect(() => {
    editor.setTitle(title);
    editor.setSubject({ type: "evaluationResult", id: params.id, name: title });
    editor.setCrumbs([
      ...(mayList ? [{ label: t("results"), uri: uris.evaluations.to({ unit: unitId, period }), icon: "checklist" as const }] : []),
      { label: shown.name, uri: uris.person.to({ id: personId }) },
      { label: period },
    ]);
  }, [editor, mayList, params.id, period, personId, shown.name, t, title, unitId]);
  const comma = locale === "en" ? ", " : "、";
  const nodes = allNodes(shown.root);
  const nameOf = (id: string): string => nodes.find((node) => node.id === id)?.label?.[locale] ?? id;
  const listed = (ids: readonly string[]): string => ids.map(nameOf).join(comma);
  const { explanation } = shown;
  const setTree = (next: ReadonlySet<string>, changed: string): void => {
    setOpen(next);
    setQuery({ node: next.has(changed) ? changed : "" }, "replace");
  };
  const toolbar = (
    <Toolbar
      label={title}
      end={
        <>
          <Button icon="expand-all" onClick={() => setOpen(new Set(nodes.map((node) => node.id)))}>
            {t("expandAll")}
          </Button>
          <Button icon="collapse-all" onClick={() => setOpen(new Set([shown.root.id]))}>
            {t("collapseAll")}
          </Button>
          <Button icon="person" onClick={() => wb.open(uris.person.to({ id: personId }))}>
            {t("openPerson")}
          </Button>
        </>
      }
    >
      <strong>{shown.name}</strong>
      <span className={styles["dim"]}>{[shown.schemeLabel[locale], period].join(" · ")}</span>
    </Toolbar>
  );
  const banner = (
    <>
      {shown.newerId === null ? null : (
        <Callout tone="info" action={<Button onClick={() => wb.open(uris.evaluation.to({ id: shown.newerId ?? "" }))}>{t("openNewer")}</Button>}>
          {t("newer")}
        </Callout>
      )}
      {explanation.kind === "noScore" && explanation.waitsFor.length > 0 ? (
        <Callout tone="warning" title={t("noScore")}>
          {t("waits", { names: listed(explanation.waitsFor.map((datum) => datum.node)) })}
        </Callout>
      ) : null}
      {shown.outsideBands.length === 0 ? null : <Callout tone="error">{t("outside", { names: listed(shown.outsideBands.map((each) => each.node)) })}</Callout>}
    </>
  );
  const inPost = t("inPostDays", {
    spells: shown.population.map((part) => `${part.from} – ${addDays(part.to, -1)}`).join(comma),
    days: shown.population.reduce((sum, part) => sum + daysIn(part), 0),
    all: daysIn(shown.periodDays),
  });
  return (
    <EditorFrame toolbar={toolbar} banner={banner}>
      <div className={styles["page"]}>
        <Figures>
          <Figure label={t("total")} value={shown.total?.printed ?? "–"} {...(shown.total === null ? { tone: "warning" as const } : {})} />
          <Figure label={t("grade")} value={shown.gradeLabel?.[locale] ?? "–"} />
          {shown.root.children.map((node) => (
            <Figure key={node.id} label={`${node.label?.[locale] ?? ""} ${node.weight}`} value={node.printed ?? "–"} />
          ))}
        </Figures>
        {explanation.kind === "scored" && explanation.entries.length > 0 ? (
          <p className={styles["none"]}>{t("lost", { list: explanation.entries.map((entry) => t("lostOf", { name: nameOf(entry.node), points: entry.printed })).join(comma) })}</p>
        ) : null}
        <Section title={t("tree")}>
          <ScoreTree
            label={t("tree")}
            result={shown}
            open={open}
            onOpenChange={setTree}
            onSource={(row) =>
              wb.open(row.kind === "source" ? uris.evidenceItem.to({ id: row.id }) : uris.evaluationMarks.to({ unit: unitId, period, person: personId }), { preview: true })
            }
          />
        </Section>
        <FieldList
          labelWidth={7}
          items={[
            { label: t("unit"), value: unitName },
            { label: t("inPost"), value: inPost },
            { label: t("runNumber"), value: t("runOf", { n: shown.run, date: shown.computedOn, unit: unitName ?? "" }) },
            { label: t("scheme"), value: `${shown.schemeLabel[locale]} · ${t("version", { n: shown.schemeVersion })}` },
            { label: t("engine"), value: shown.engine },
            { label: t("hash"), value: <code>{shown.hash.slice(0, 16)}…</code> },
          ]}
        />
      </div>
    </EditorFrame>
  );
}
