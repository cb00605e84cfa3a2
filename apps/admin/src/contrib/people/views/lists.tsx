import { useCallback, useMemo } from "react";
import { Tree, type TreeNode } from "@yanzhen/ui/tree";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { peopleTexts } from "../people.texts.ts";

const none: ReadonlySet<string> = new Set();

/** Ready-made questions to the roster; each is an address like any other. */
export default function Lists() {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const lists = useMemo(
    (): readonly { readonly id: string; readonly label: string; readonly uri: Uri }[] => [
      { id: "all", label: t("listAll"), uri: uris.roster.to() },
      { id: "posted", label: t("listPosted"), uri: uris.roster.to({ posted: "yes" }) },
      { id: "secretary", label: t("listSecretary"), uri: uris.roster.to({ list: "secretary" }) },
      { id: "member", label: t("listMember"), uri: uris.roster.to({ list: "member" }) },
      { id: "becameSecretary", label: domain.text("label.metric.becameSecretary"), uri: uris.roster.to({ list: "becameSecretary" }) },
      { id: "young", label: t("listUnder35"), uri: uris.roster.to({ ageTo: 35 }) },
      { id: "party", label: t("listParty"), uri: uris.roster.to({ politics: "01" }) },
      { id: "women", label: t("listWomen"), uri: uris.roster.to({ sex: "2" }) },
    ],
    [t, domain],
  );
  const roots = useMemo(() => lists.map(({ id, label }): TreeNode => ({ id, label, icon: "table", childCount: 0 })), [lists]);
  const noChildren = useCallback(() => [], []);
  return (
    <Tree
      label={t("lists")}
      roots={roots}
      childrenOf={noChildren}
      expanded={none}
      onExpandedChange={() => undefined}
      onOpen={(node, how) => {
        const list = lists.find(({ id }) => id === node.id);
        if (list !== undefined) wb.open(list.uri, how);
      }}
    />
  );
}
