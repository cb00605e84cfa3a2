import { useQueries } from "@tanstack/react-query";
import { type OpenHow } from "@yanzhen/ui/primitives";
import { Tree, type TreeNode } from "@yanzhen/ui/tree";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { diagnosticsTexts } from "../diagnostics.texts.ts";
import { placeOfFinding } from "../finding-place.ts";
import { findingOf, type FindingQuestion, rememberFindings, selectedFinding } from "../finding-row.ts";
import { findingNode, GROUP, type Group, groupNode, type GroupBy, MORE, moreNode } from "./problem-nodes.ts";

/** Rows of a group that the panel shows; the page shows them all. */
const SHOWN = 200;
/** So few are shown at once. */
const OPEN_ALL = 40;

export interface ProblemTreeProps {
  readonly by: GroupBy;
  readonly groups: readonly Group[];
  readonly total: number;
  readonly question: FindingQuestion;
  readonly onMore: (groupId: string) => void;
}

/** Groups with their findings, fetched as they are opened. */
export function ProblemTree({ by, groups, total, question, onMore }: ProblemTreeProps) {
  const t = useTexts(diagnosticsTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const menu = useContextMenu("finding/context");
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const usual = total <= OPEN_ALL ? groups : groups.slice(0, 1);
  const expanded = chosen ?? new Set(usual.map(({ id }) => `${GROUP}${id}`));
  const open = groups.filter(({ id }) => expanded.has(`${GROUP}${id}`));
  const answers = useQueries({
    queries: open.map(({ id }) => ({
      ...trpc.diagnostics.list.queryOptions({ ...question, ...(by === "rule" ? { ruleId: id } : { unitId: id }), limit: SHOWN }),
      placeholderData: <T,>(before: T | undefined): T | undefined => before,
    })),
  });
  const rowsOf = new Map(open.map(({ id }, index) => [id, answers[index]?.data] as const));
  useEffect(() => {
    for (const answer of answers) if (answer.data !== undefined) rememberFindings(answer.data.rows);
  }, [answers]);
  useEffect(() => () => selectedFinding.set(null), []);
  const roots = useMemo(() => groups.map(groupNode), [groups]);
  const childrenOf = (id: string): readonly TreeNode[] | undefined => {
    const groupId = id.slice(GROUP.length);
    const page = rowsOf.get(groupId);
    if (page === undefined) return undefined;
    const left = page.total - page.rows.length;
    return [...page.rows.map((row) => findingNode(row, by, t, domain)), ...(left > 0 ? [moreNode(groupId, left, t)] : [])];
  };
  const toggle = (id: string): void => {
    const next = new Set(expanded);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const onOpen = (node: TreeNode, how: OpenHow): void => {
    if (node.id.startsWith(GROUP)) {
      toggle(node.id);
      return;
    }
    if (node.id.startsWith(MORE)) {
      onMore(node.id.slice(MORE.length));
      return;
    }
    const finding = findingOf(node.id);
    if (finding !== null) wb.open(placeOfFinding(finding), how);
  };
  const onActiveChange = useCallback((node: TreeNode) => selectedFinding.set(findingOf(node.id)), []);
  return (
    <Tree
      label={t("tree")}
      roots={roots}
      childrenOf={childrenOf}
      expanded={expanded}
      onExpandedChange={setChosen}
      onOpen={onOpen}
      onActiveChange={onActiveChange}
      onContextMenu={(node, point) => {
        if (findingOf(node.id) !== null) menu.show({ key: node.id }, point);
      }}
    />
  );
}
