import { useQuery } from "@tanstack/react-query";
import { Button, CheckField, EmptyState, SearchField, SegmentedField, Toolbar } from "@yanzhen/ui/primitives";
import { useDeferredValue, useMemo, useState } from "react";
import { activeEditorStore } from "../../../platform/editors/editor-area.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { listTexts } from "../../../platform/list/list.texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useStore } from "../../../platform/shell/store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { diagnosticsTexts } from "../diagnostics.texts.ts";
import { openSubject } from "../open-subject.ts";
import styles from "./panel.module.css";
import type { Group, GroupBy } from "./problem-nodes.ts";
import { ProblemTree } from "./problem-tree.tsx";

type Severity = "error" | "warning" | "info";

/** Every problem in scope, by rule or by unit; Enter opens what it is about, Ctrl+. offers what would solve it. */
export default function ProblemsPanel() {
  const t = useTexts(diagnosticsTexts);
  const list = useTexts(listTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { at } = useAsOf();
  const [by, setBy] = useState<GroupBy>("rule");
  const [severity, setSeverity] = useState<Severity | "any">("any");
  const [text, setText] = useState("");
  const [onlyOpen, setOnlyOpen] = useState(false);
  const wanted = useDeferredValue(text);
  const active = useStore(activeEditorStore);
  const subject = useMemo(() => openSubject(active), [active]);
  const about = { ...(wanted === "" ? {} : { text: wanted }), ...(onlyOpen && subject !== null ? { subject } : {}), at };
  const question = { ...about, ...(severity === "any" ? {} : { severity }) };
  const totals = useQuery({ ...trpc.diagnostics.counts.queryOptions(about), placeholderData: (before) => before });
  const counts = useQuery({ ...trpc.diagnostics.counts.queryOptions(question), placeholderData: (before) => before });
  const n = totals.data?.bySeverity;
  const filtered = text !== "" || severity !== "any" || onlyOpen;
  const reset = (): void => {
    setText("");
    setSeverity("any");
    setOnlyOpen(false);
  };
  const toPage = (more: object = {}): void => wb.open(uris.problems.to({ ...(severity === "any" ? {} : { severity }), ...(text === "" ? {} : { q: text }), ...more }));
  return (
    <div className={styles["panel"]}>
      <Toolbar
        label={t("problems")}
        end={
          <>
            {(counts.data?.suppressed ?? 0) > 0 ? (
              <Button onClick={() => wb.open(uris.problems.to({ aside: true }))}>{t("aside", { n: counts.data?.suppressed ?? 0 })}</Button>
            ) : null}
            <Button icon="link-external" onClick={() => toPage()}>
              {t("open")}
            </Button>
          </>
        }
      >
        <SegmentedField
          label={t("group")}
          hideLabel
          value={by}
          onChange={setBy}
          options={[
            { value: "rule", label: t("byRule") },
            { value: "unit", label: t("byUnit") },
          ]}
        />
        <SegmentedField
          label={t("severity")}
          hideLabel
          value={severity}
          onChange={setSeverity}
          options={[
            { value: "any", label: t("any", { n: totals.data?.total ?? 0 }) },
            { value: "error", label: t("errors", { n: n?.error ?? 0 }), icon: "error" },
            { value: "warning", label: t("warnings", { n: n?.warning ?? 0 }), icon: "warning" },
            { value: "info", label: t("infos", { n: n?.info ?? 0 }), icon: "info" },
          ]}
        />
        <SearchField label={t("findHere")} placeholder={t("find")} value={text} onChange={setText} width={220} busy={counts.isFetching && wanted !== ""} />
        <CheckField label={t("onlyOpen")} checked={onlyOpen} onChange={setOnlyOpen} />
      </Toolbar>
      <div className={styles["body"]}>
        {onlyOpen && subject === null ? (
          <EmptyState icon="warning" title={t("nothingOpen")} />
        ) : (
          <QueryView query={counts} lines={4}>
            {(shown) =>
              shown.total === 0 ? (
                <EmptyState
                  icon={filtered ? "filter" : "pass"}
                  title={t(onlyOpen && text === "" && severity === "any" ? "noneOpen" : filtered ? "noneFiltered" : "none")}
                  detail={onlyOpen && text === "" && severity === "any" ? t("noneOpenDetail") : filtered ? null : t("noneDetail")}
                  action={filtered ? <Button onClick={reset}>{list("reset")}</Button> : null}
                />
              ) : (
                <ProblemTree
                  key={by}
                  by={by}
                  groups={
                    by === "rule"
                      ? shown.byRule.map((rule): Group => ({ ...rule, id: rule.ruleId, label: domain.text(`label.rule.${rule.ruleId}`), detail: rule.clause }))
                      : shown.byUnit.map((unit): Group => ({ ...unit, id: unit.unitId ?? "none", label: unit.name ?? t("noUnit"), detail: "" }))
                  }
                  total={shown.total}
                  question={question}
                  onMore={(groupId) => toPage(by === "rule" ? { rule: groupId } : { unit: groupId })}
                />
              )
            }
          </QueryView>
        )}
      </div>
    </div>
  );
}
