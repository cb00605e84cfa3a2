import { useQuery } from "@tanstack/react-query";
import { Button, EditorFrame, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { TOLD } from "../organization.commands.ts";
import { overviewTexts } from "../overview.texts.ts";
import { OverviewPage } from "./overview-page.tsx";
import styles from "./overview.module.css";

/** The figures of a unit on the day, each with its formula, and what they are made of. */
export default function Overview({ query, editor }: EditorPropsOf<typeof uris.overview>) {
  const t = useTexts(overviewTexts);
  const { at, date } = useAsOf();
  const wb = useWorkbench();
  const { demo } = useSession();
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
        !demo ? null : date === TOLD ? (
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
