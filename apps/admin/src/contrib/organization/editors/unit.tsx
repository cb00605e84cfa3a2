import { useQuery } from "@tanstack/react-query";
import { Badge, Button, EditorFrame, IconButton, Tabs, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { unitActTexts } from "../unit-act.texts.ts";
import { unitTexts } from "../unit.texts.ts";
import styles from "./overview.module.css";
import { unitActs } from "./unit-act.tsx";
import { UnitEvidence } from "./unit-evidence.tsx";
import { UnitFacts } from "./unit-facts.tsx";
import { UnitPetitions } from "./unit-petitions.tsx";
import { UnitPostings } from "./unit-postings.tsx";

const TABS = ["facts", "postings", "evidence", "petitions"] as const;

/** A unit or compound on the day: its facts, who is posted there over time, what was done, and its petition counts. */
export default function Unit({ params, query, setQuery, editor }: EditorPropsOf<typeof uris.unit>) {
  const t = useTexts(unitTexts);
  const domain = useDomainText();
  const { at, date, past } = useAsOf();
  const words = useTexts(unitActTexts);
  const menu = useContextMenu("unit/context");
  const Act = query.act === "" || past ? null : unitActs[query.act];
  const wb = useWorkbench();
  const unit = useQuery(trpc.org.unit.queryOptions({ id: params.id, at }));
  const above = useQuery(trpc.org.ancestors.queryOptions({ id: params.id, at }));
  const name = unit.data?.name;
  useEffect(() => {
    if (name === undefined) return;
    editor.setTitle(name);
    editor.setSubject({ type: "unit", id: params.id, name });
  }, [editor, name, params.id]);
  useEffect(() => {
    if (above.data !== undefined) editor.setCrumbs(above.data.map((row) => ({ label: row.name, uri: uris.unit.to({ id: row.id }) })));
  }, [editor, above.data]);
  // Petitions are counted by community and above, never by compound.
  const shownTabs = unit.data?.level === "compound" ? TABS.filter((id) => id !== "petitions") : TABS;
  const tab = shownTabs.find((known) => known === query.tab) ?? "facts";
  return (
    <QueryView query={unit}>
      {(shown) => (
        <EditorFrame
          toolbar={
            <Toolbar
              label={shown.name}
              end={
                <>
                  {shown.level === "compound" ? null : (
                    <>
                      <Button icon="pie-chart" onClick={() => wb.open(uris.coverage.to({ unit: shown.id }))}>
                        {t("coverage")}
                      </Button>
                      <Button icon="dashboard" onClick={() => wb.open(uris.overview.to({ unit: shown.id }))}>
                        {t("figures")}
                      </Button>
                    </>
                  )}
                  <IconButton
                    icon="ellipsis"
                    label={words("moreActions")}
                    onClick={(event) => {
                      const box = event.currentTarget.getBoundingClientRect();
                      menu.show({ id: shown.id }, { x: box.left, y: box.bottom });
                    }}
                  />
                </>
              }
            >
              <strong>{shown.name}</strong>
              <Badge>{domain.text(`label.unitKind.${shown.kind}`)}</Badge>
              <span className={styles["date"]}>{t("asOf", { date })}</span>
            </Toolbar>
          }
        >
          <Tabs label={shown.name} value={tab} onChange={(next) => setQuery({ tab: next })} tabs={shownTabs.map((id) => ({ id, label: t(id) }))}>
            <div className={styles["inner"]}>
              {Act === null ? null : (
                <div className={styles["act"]}>
                  <Act key={query.act} unit={shown} editor={editor} onDone={() => setQuery({ act: "" }, "replace")} />
                </div>
              )}
              {tab === "facts" ? (
                <UnitFacts unit={shown} editor={editor} />
              ) : tab === "postings" ? (
                <UnitPostings unit={shown} />
              ) : tab === "evidence" ? (
                <UnitEvidence unitId={shown.id} />
              ) : (
                <UnitPetitions unitId={shown.id} childCount={shown.childCount} />
              )}
            </div>
          </Tabs>
        </EditorFrame>
      )}
    </QueryView>
  );
}
