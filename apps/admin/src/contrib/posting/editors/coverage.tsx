import { useQuery } from "@tanstack/react-query";
import { Button, EditorFrame, SegmentedField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { coverageTexts } from "../coverage.texts.ts";
import { postingTexts } from "../posting.texts.ts";
import { useAssignRefusal } from "../use-assign-refusal.ts";
import { CompoundList } from "./compound-list.tsx";
import { CoveragePage } from "./coverage-page.tsx";
import styles from "./posting.module.css";

const NOT = { covered: "not", lead: "notLead", present: "notPresent" } as const;
const BASES = ["covered", "lead", "present"] as const;

/** Which compounds have somebody, on three bases: drawn as a map with its figures, or as the list they count. */
export default function Coverage({ query, setQuery, editor }: EditorPropsOf<typeof uris.coverage>) {
  const t = useTexts(coverageTexts);
  const words = useTexts(postingTexts);
  const domain = useDomainText();
  const { at, date } = useAsOf();
  const wb = useWorkbench();
  const refusal = useAssignRefusal();
  const unitId = query.unit;
  const ofUnit = unitId === null ? {} : { unitId };
  const coverage = useQuery(trpc.posting.coverage.queryOptions({ ...ofUnit, at }));
  const above = useQuery({ ...trpc.org.ancestors.queryOptions({ id: unitId ?? "", at }), enabled: unitId !== null });
  const unitName = unitId === null ? null : (above.data?.at(-1)?.name ?? null);
  const title = query.view === "map" || query.show === "all" ? words("coverage") : query.show === "yes" ? domain.text(`label.coverageBasis.${query.basis}`) : t(NOT[query.basis]);
  useEffect(() => {
    // "Nobody posted" alone does not say of what.
    const whole = title === words("coverage") ? [] : [words("coverage")];
    editor.setTitle([title, ...(unitName === null ? whole : [unitName])].join(" · "));
    editor.setSubject(unitId === null || unitName === null ? null : { type: "unit", id: unitId, name: unitName });
    editor.setCrumbs([
      { label: words("coverage"), uri: uris.coverage.to(), icon: "pie-chart" },
      ...(unitId === null ? [] : (above.data ?? []).map((row) => ({ label: row.name, uri: uris.coverage.to({ unit: row.id }) }))),
    ]);
  }, [editor, words, title, unitId, unitName, above.data]);
  const toolbar = (
    <Toolbar
      label={words("coverage")}
      end={
        <Button icon="person-add" disabledReason={refusal} onClick={() => wb.open(uris.assign.to(unitId === null ? {} : { unit: unitId }))}>
          {words("assign")}
        </Button>
      }
    >
      <strong>{unitName ?? words("coverage")}</strong>
      <span className={styles["date"]}>{words("asOf", { date })}</span>
      <SegmentedField
        label={t("basis")}
        hideLabel
        value={query.basis}
        onChange={(basis) => setQuery({ basis })}
        options={BASES.map((basis) => ({ value: basis, label: domain.text(`label.coverageBasis.${basis}`) }))}
      />
      <SegmentedField
        label={t("view")}
        hideLabel
        value={query.view}
        onChange={(view) => setQuery({ view })}
        options={[
          { value: "map", label: t("map"), icon: "map" },
          { value: "list", label: t("list"), icon: "table" },
        ]}
      />
    </Toolbar>
  );
  if (query.view === "list") return <CompoundList above={toolbar} query={query} setQuery={setQuery} title={unitName ?? words("coverage")} />;
  return (
    <EditorFrame toolbar={toolbar} padded>
      <QueryView query={coverage}>{(shown) => <CoveragePage coverage={shown} unitId={unitId} basis={query.basis} setQuery={setQuery} />}</QueryView>
    </EditorFrame>
  );
}
