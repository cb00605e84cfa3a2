import { Button, EmptyState, SegmentedField } from "@yanzhen/ui/primitives";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { activeEditorStore } from "../../platform/editors/editor-area.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useStore } from "../../platform/shell/store.ts";
import { QueryView } from "../../platform/trpc/query-view.tsx";
import { trpc } from "../../platform/trpc/trpc.ts";
import { ChangeList } from "./change-list.tsx";
import styles from "./history.module.css";

const texts = defineTexts(
  {
    label: "看谁的历史",
    subject: "打开的内容",
    mine: "我的修改",
    none: "还没有修改",
    noneDetail: "修改后在这里逐项列出，并可以撤销。",
    noSubject: "打开一个人员、单位或工作记录，就能看到它的历史",
    more: "更早的修改",
  },
  {
    label: "Whose history",
    subject: "What Is Open",
    mine: "My Changes",
    none: "No changes yet",
    noneDetail: "Changes are listed here field by field and can be undone.",
    noSubject: "Open a person, a unit or an entry to see its history",
    more: "Earlier Changes",
  },
);

const PAGE = 30;
const MOST = 100;

/** What was done to the thing in front, or by oneself, and the way to take it back. */
export default function HistoryPanel() {
  const t = useTexts(texts);
  const [scope, setScope] = useState<"subject" | "mine">("subject");
  return (
    <div className={styles["panel"]}>
      <div className={styles["bar"]}>
        <SegmentedField
          label={t("label")}
          hideLabel
          value={scope}
          onChange={setScope}
          options={[
            { value: "subject", label: t("subject") },
            { value: "mine", label: t("mine") },
          ]}
        />
      </div>
      {scope === "mine" ? <Mine /> : <OfSubject />}
    </div>
  );
}

function OfSubject() {
  const t = useTexts(texts);
  const subject = useStore(activeEditorStore, (active) => active?.subject ?? null);
  const type = subject?.type;
  if (subject === null || (type !== "person" && type !== "unit" && type !== "evidence")) return <EmptyState icon="history" title={t("noSubject")} />;
  return <SubjectChanges key={subject.id} type={type} id={subject.id} />;
}

function SubjectChanges({ type, id }: { readonly type: "person" | "unit" | "evidence"; readonly id: string }) {
  const t = useTexts(texts);
  const [limit, setLimit] = useState(PAGE);
  const query = useQuery({ ...trpc.change.history.queryOptions({ subject: { type, id }, limit }), placeholderData: (before) => before });
  return (
    <QueryView query={query} lines={4}>
      {(entries) =>
        entries.length === 0 ? (
          <EmptyState icon="history" title={t("none")} detail={t("noneDetail")} />
        ) : (
          <>
            <ChangeList entries={entries} />
            {entries.length === limit && limit < MOST ? (
              <Button tone="link" onClick={() => setLimit(MOST)}>
                {t("more")}
              </Button>
            ) : null}
          </>
        )
      }
    </QueryView>
  );
}

function Mine() {
  const t = useTexts(texts);
  const query = useQuery(trpc.change.recent.queryOptions({ limit: 50 }));
  return (
    <QueryView query={query} lines={4}>
      {(entries) => (entries.length === 0 ? <EmptyState icon="history" title={t("none")} detail={t("noneDetail")} /> : <ChangeList entries={entries} />)}
    </QueryView>
  );
}
