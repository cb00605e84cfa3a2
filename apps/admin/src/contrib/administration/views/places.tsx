import { Tree, type TreeNode } from "@yanzhen/ui/tree";
import { useCallback, useMemo } from "react";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds, when, type When } from "../../../platform/commands/when.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { calendarTexts } from "../calendar.texts.ts";
import { administrationTexts } from "../administration.texts.ts";

interface Place {
  readonly id: string;
  readonly label: string;
  readonly icon: "account" | "calendar" | "key" | "shield";
  readonly uri: Uri;
  readonly when: When;
}

const none: ReadonlySet<string> = new Set();
const accounts = when.can("access.listAccounts");
const log = when.can("audit.read");

/** Ready-made questions to the accounts and to the log; each is an address like any other. */
export default function Places() {
  const t = useTexts(administrationTexts);
  const words = useTexts(calendarTexts);
  const wb = useWorkbench();
  const keys = useContextKeys();
  const { conditions } = useSession();
  const places = useMemo(
    () =>
      (
        [
          { id: "accounts", label: t("allAccounts"), icon: "account", uri: uris.accounts.to(), when: accounts },
          { id: "invited", label: t("invited"), icon: "account", uri: uris.accounts.to({ state: "invited" }), when: accounts },
          { id: "disabled", label: t("disabled"), icon: "account", uri: uris.accounts.to({ state: "disabled" }), when: accounts },
          { id: "tokens", label: t("tokens"), icon: "key", uri: uris.tokens.to(), when: when.can("access.listTokens") },
          { id: "calendar", label: words("title"), icon: "calendar", uri: uris.calendar.to(), when: when.can("calendar.view") },
          { id: "audit", label: t("auditAll"), icon: "shield", uri: uris.audit.to(), when: log },
          { id: "refused", label: t("auditRefused"), icon: "shield", uri: uris.audit.to({ result: "refused" }), when: log },
          { id: "signIns", label: t("auditSignIns"), icon: "shield", uri: uris.audit.to({ command: "session.signIn" }), when: log },
          { id: "reveals", label: t("auditReveals"), icon: "shield", uri: uris.audit.to({ command: "people.reveal" }), when: log },
          { id: "grants", label: t("auditGrants"), icon: "shield", uri: uris.audit.to({ command: "access.grantRole" }), when: log },
          { id: "reads", label: t("auditReads"), icon: "shield", uri: uris.audit.to({ command: "audit.read" }), when: log },
        ] satisfies readonly Place[]
      ).filter((place) => holds(place.when, keys, conditions)),
    [t, words, keys, conditions],
  );
  const roots = useMemo(() => places.map(({ id, label, icon }): TreeNode => ({ id, label, icon, childCount: 0 })), [places]);
  const noChildren = useCallback(() => [], []);
  return (
    <Tree
      label={t("places")}
      roots={roots}
      childrenOf={noChildren}
      expanded={none}
      onExpandedChange={() => undefined}
      onOpen={(node, how) => {
        const place = places.find(({ id }) => id === node.id);
        if (place !== undefined) wb.open(place.uri, how);
      }}
    />
  );
}
