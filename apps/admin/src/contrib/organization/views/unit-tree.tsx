import { useQueries, useQuery } from "@tanstack/react-query";
import { SearchField } from "@yanzhen/ui/primitives";
import { Tree, type TreeNode } from "@yanzhen/ui/tree";
import { useCallback, useEffect, useMemo, useState } from "react";
import { activeEditorStore } from "../../../platform/editors/editor-area.ts";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useStore } from "../../../platform/shell/store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { unitIcon } from "../unit-icon.ts";
import styles from "./unit-tree.module.css";

const texts = defineTexts(
  { label: "单位树", filter: "按名称或拼音查找单位", all: "全部覆盖", none: "没有找到单位" },
  { label: "Units", filter: "Find a unit by name or pinyin", all: "all covered", none: "No unit found" },
);

interface UnitNode {
  readonly id: string;
  readonly name: string;
  readonly level: Parameters<typeof unitIcon>[0];
  readonly childCount: number;
  readonly compounds: number;
  readonly covered: number;
}

/** The tree of the day, loaded as it is opened; beside each unit its covered compounds. */
export default function UnitTree() {
  const t = useTexts(texts);
  const { at } = useAsOf();
  const wb = useWorkbench();
  const menu = useContextMenu("unit/context");
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState("");
  const roots = useQuery(trpc.org.children.queryOptions({ at }));
  const open = useMemo(() => [...expanded], [expanded]);
  const lists = useQueries({ queries: open.map((parentId) => trpc.org.children.queryOptions({ parentId, at })), combine: dataOf });
  const found = useQuery({ ...trpc.org.search.queryOptions({ text: filter, limit: 60, at }), enabled: filter.trim() !== "" });
  const active = useStore(activeEditorStore);
  const first = roots.data?.length === 1 ? roots.data[0]?.id : undefined;
  useEffect(() => {
    if (first !== undefined) setExpanded((known) => (known.size === 0 ? new Set([first]) : known));
  }, [first]);
  const byParent = useMemo(() => new Map(open.map((id, i) => [id, lists[i]?.map(nodeOf)])), [open, lists]);
  const childrenOf = useCallback((id: string) => byParent.get(id), [byParent]);
  const rootNodes = useMemo(() => roots.data?.map(nodeOf), [roots.data]);
  const hits = useMemo(
    () =>
      found.data?.map((unit): TreeNode => ({
        id: unit.id,
        label: unit.name,
        icon: unitIcon(unit.level),
        childCount: 0,
        ...(unit.parentName === null ? {} : { detail: unit.parentName }),
      })),
    [found.data],
  );
  const searching = filter.trim() !== "";
  return (
    <div className={styles["view"]}>
      <div className={styles["filter"]}>
        <SearchField label={t("filter")} value={filter} onChange={setFilter} width="full" />
      </div>
      {searching && hits?.length === 0 ? <p className={styles["none"]}>{t("none")}</p> : null}
      <div className={styles["tree"]}>
        <Tree
          label={t("label")}
          roots={searching ? hits : rootNodes}
          childrenOf={childrenOf}
          expanded={expanded}
          onExpandedChange={setExpanded}
          selectedId={active?.subject?.type === "unit" ? active.subject.id : null}
          onOpen={(node, how) => wb.open(uris.unit.to({ id: node.id }), how)}
          onContextMenu={(node, { x, y }) => menu.show({ id: node.id }, { clientX: x, clientY: y })}
        />
      </div>
    </div>
  );
}

function dataOf<D>(results: readonly { readonly data: D }[]): readonly D[] {
  return results.map(({ data }) => data);
}

function nodeOf(unit: UnitNode): TreeNode {
  const short = unit.covered < unit.compounds;
  return {
    id: unit.id,
    label: unit.name,
    icon: unitIcon(unit.level),
    childCount: unit.childCount,
    ...(unit.level === "compound"
      ? short
        ? { badge: "○", tone: "warning" as const }
        : {}
      : { badge: `${unit.covered}/${unit.compounds}`, tone: short ? ("warning" as const) : ("normal" as const) }),
  };
}
