import { evidenceKinds } from "@yanzhen/domain/evidence";
import { Tree, type TreeNode } from "@yanzhen/ui/tree";
import { useCallback, useMemo } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { evidenceTexts } from "../evidence.texts.ts";

const none: ReadonlySet<string> = new Set();

/** Ready-made questions to the ledger, then one a kind, petitions and honours; each is an address like any other. */
export default function Lists() {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const lists = useMemo(
    (): readonly { readonly node: TreeNode; readonly uri: Uri }[] => [
      { node: { id: "all", label: t("all"), icon: "notebook", childCount: 0 }, uri: uris.evidence.to() },
      { node: { id: "own", label: t("own"), icon: "account", childCount: 0 }, uri: uris.evidence.to({ list: "own" }) },
      { node: { id: "toVerify", label: t("toVerify"), icon: "unverified", childCount: 0 }, uri: uris.evidence.to({ list: "toVerify" }) },
      { node: { id: "sentBack", label: t("sentBack"), icon: "discard", childCount: 0 }, uri: uris.evidence.to({ list: "sentBack" }) },
      { node: { id: "overdue", label: t("overdue"), icon: "watch", childCount: 0 }, uri: uris.evidence.to({ list: "overdue", sort: "due" }) },
      ...evidenceKinds.map((kind) => ({
        node: { id: kind, label: domain.text(`label.evidenceKind.${kind}`), icon: "table", childCount: 0 } as const,
        uri: uris.evidence.to({ kind }),
      })),
      { node: { id: "petitions", label: t("petitions"), icon: "graph", childCount: 0 }, uri: uris.petitions.to() },
      { node: { id: "honours", label: t("honours"), icon: "star-empty", childCount: 0 }, uri: uris.honours.to() },
    ],
    [t, domain],
  );
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
