import { Tree, type TreeNode } from "@yanzhen/ui/tree";
import { useCallback, useMemo } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { peopleTexts } from "../people.texts.ts";

const none: ReadonlySet<string> = new Set();
const TABS = ["facts", "timeline", "records"] as const;

/** The parts of one's own record, and the account. */
export default function Mine() {
  const t = useTexts(peopleTexts);
  const wb = useWorkbench();
  const roots = useMemo(
    (): readonly TreeNode[] => [
      { id: "facts", label: t("facts"), icon: "person", childCount: 0 },
      { id: "timeline", label: t("timeline"), icon: "history", childCount: 0 },
      { id: "records", label: t("tabRecords"), icon: "location", childCount: 0 },
      { id: "account", label: t("ownAccount"), icon: "account", childCount: 0 },
    ],
    [t],
  );
  const noChildren = useCallback(() => [], []);
  return (
    <Tree
      label={t("mine")}
      roots={roots}
      childrenOf={noChildren}
      expanded={none}
      onExpandedChange={() => undefined}
      onOpen={({ id }, how) => {
        const tab = TABS.find((known) => known === id);
        wb.open(tab === undefined ? uris.account.to() : uris.me.to({ tab }), how);
      }}
    />
  );
}
