import { useQuery } from "@tanstack/react-query";
import { Tree, type TreeNode } from "@yanzhen/ui/tree";
import { useCallback, useMemo } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { listTexts } from "../postings.texts.ts";

const none: ReadonlySet<string> = new Set();

interface List {
  readonly node: TreeNode;
  readonly uri: Uri;
}

/** Ready-made questions about postings and coverage, with their counts on the day. */
export default function PostingLists() {
  const t = useTexts(listTexts);
  const { at } = useAsOf();
  const wb = useWorkbench();
  const coverage = useQuery(trpc.posting.coverage.queryOptions({ at }));
  const lists = useMemo((): readonly List[] => {
    const list = (id: keyof (typeof listTexts)["zh"], uri: Uri, icon: TreeNode["icon"], missing?: number): List => ({
      uri,
      node: { id, label: t(id), icon, childCount: 0, ...(missing === undefined ? {} : { badge: String(missing), tone: missing > 0 ? ("warning" as const) : ("normal" as const) }) },
    });
    const without = (basis: "covered" | "lead" | "present") => {
      const ratio = coverage.data?.[basis];
      return ratio === undefined || ratio === null ? undefined : ratio.denominator - ratio.numerator;
    };
    return [
      list("coverage", uris.coverage.to(), "pie-chart"),
      list("uncovered", uris.coverage.to({ view: "list", show: "no" }), "home", without("covered")),
      list("unled", uris.coverage.to({ view: "list", basis: "lead", show: "no" }), "home", without("lead")),
      list("absent", uris.coverage.to({ view: "list", basis: "present", show: "no" }), "home", without("present")),
      list("active", uris.postings.to({ state: "active" }), "table"),
      list("leads", uris.postings.to({ state: "active", role: "lead" }), "table"),
      list("planned", uris.postings.to({ state: "planned" }), "table"),
      list("ended", uris.postings.to({ state: "ended", sort: "-to" }), "table"),
    ];
  }, [t, coverage.data]);
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
        const list = lists.find((one) => one.node.id === node.id);
        if (list !== undefined) wb.open(list.uri, how);
      }}
    />
  );
}
