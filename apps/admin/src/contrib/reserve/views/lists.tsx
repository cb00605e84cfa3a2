import { Tree, type TreeNode } from "@yanzhen/ui/tree";
import { useCallback, useMemo } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { reserveTexts } from "../reserve.texts.ts";

const none: ReadonlySet<string> = new Set();

/** Ready-made questions to the list; each is an address like any other. */
export default function Lists() {
  const t = useTexts(reserveTexts);
  const wb = useWorkbench();
  const lists = useMemo(
    (): readonly { readonly id: string; readonly label: string; readonly uri: Uri; readonly icon: TreeNode["icon"] }[] => [
      { id: "reserve", label: t("listReserve"), uri: uris.reserve.to(), icon: "table" },
      { id: "secretary", label: t("listReserveSecretary"), uri: uris.reserve.to({ class: "secretary" }), icon: "table" },
      { id: "member", label: t("listReserveMember"), uri: uris.reserve.to({ class: "member" }), icon: "table" },
      { id: "near", label: t("listNear"), uri: uris.reserve.to({ readiness: "near" }), icon: "table" },
      { id: "due", label: t("listDue"), uri: uris.reserve.to({ list: "reviewDue", sort: "readinessSince" }), icon: "table" },
      { id: "overAge", label: t("listOverAge"), uri: uris.reserve.to({ list: "overAge", sort: "birth" }), icon: "table" },
      { id: "suspended", label: t("listSuspended"), uri: uris.reserve.to({ state: "suspended" }), icon: "table" },
      { id: "open", label: t("listOpen"), uri: uris.reserve.to({ state: "open", sort: "state" }), icon: "table" },
      { id: "closed", label: t("listGone"), uri: uris.reserve.to({ state: "closed", sort: "-since" }), icon: "table" },
      { id: "funnel", label: t("funnel"), uri: uris.funnel.to(), icon: "filter" },
    ],
    [t],
  );
  const roots = useMemo(() => lists.map(({ id, label, icon }): TreeNode => ({ id, label, ...(icon === undefined ? {} : { icon }), childCount: 0 })), [lists]);
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
