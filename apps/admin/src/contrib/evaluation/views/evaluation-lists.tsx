import { Tree, type TreeNode } from "@yanzhen/ui/tree";
import { useCallback, useMemo } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { useMay } from "../use-may.ts";
import { evaluationTexts } from "../evaluation.texts.ts";
import { periodsUpTo } from "../periods.ts";

const none: ReadonlySet<string> = new Set();
const RECENT = 6;

/** Results and marks of the last quarters, and the schemes. */
export default function EvaluationLists() {
  const t = useTexts(evaluationTexts);
  const wb = useWorkbench();
  const { date } = useAsOf();
  const mayMark = useMay("evaluation.viewMarks");
  const lists = useMemo((): readonly { readonly node: TreeNode; readonly uri: Uri }[] => {
    const periods = periodsUpTo(date).slice(0, RECENT);
    const line = (id: string, label: string, icon: TreeNode["icon"], uri: Uri) => ({ node: { id, label, childCount: 0, ...(icon === undefined ? {} : { icon }) }, uri });
    return [
      ...periods.map((period) => line(`r${period}`, t("resultsOf", { period }), "checklist", uris.evaluations.to({ period }))),
      ...(mayMark ? periods.slice(0, 3).map((period) => line(`m${period}`, t("marksOf", { period }), "edit", uris.evaluationMarks.to({ period }))) : []),
      line("schemes", t("schemes"), "law", uris.schemes.to()),
    ];
  }, [date, mayMark, t]);
  const roots = useMemo(() => lists.map(({ node }) => node), [lists]);
  const noChildren = useCallback(() => [], []);
  return (
    <Tree
      label={t("lists")}
      roots={roots}
      childrenOf={noChildren}
      expanded={none}
      onExpandedChange={() => undefined}
      onOpen={(node, how) => {
        const list = lists.find((each) => each.node.id === node.id);
        if (list !== undefined) wb.open(list.uri, how);
      }}
    />
  );
}
