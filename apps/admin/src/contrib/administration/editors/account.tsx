import { useQuery } from "@tanstack/react-query";
import { Badge, Button, Dialog, EditorFrame, FieldList, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import type { Translate } from "../../../platform/i18n/texts.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { MenuButtons } from "../../../platform/menus/menu-buttons.tsx";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { AccountData } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { minuteText } from "../moment-text.ts";
import { AccountGrants } from "./account-grants.tsx";
import { AccountSessions } from "./account-sessions.tsx";
import styles from "./administration.module.css";
import { ToldOnce } from "./told-once.tsx";

const TONES = { active: "ok", invited: "info", invitationExpired: "warning", disabled: "error" } as const satisfies Record<AccountData["state"], string>;

/** One account: its state, what it holds where, and where it is signed in. */
export default function Account({ params, editor }: EditorPropsOf<typeof uris.accountItem>) {
  const t = useTexts(administrationTexts);
  const account = useQuery(trpc.access.account.queryOptions({ id: params.id }));
  const title = account.data?.username;
  useEffect(() => {
    if (title === undefined) return;
    editor.setTitle(title);
    editor.setCrumbs([{ label: t("accounts"), uri: uris.accounts.to(), icon: "account" }, { label: title }]);
  }, [editor, t, title]);
  return <QueryView query={account}>{(shown) => <Shown account={shown} />}</QueryView>;
}

function Shown({ account }: { readonly account: AccountData }) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  return (
    <EditorFrame
      toolbar={
        <Toolbar
          label={account.username}
          end={
            <>
              <MenuButtons menu="accountPage/context" input={account} />
              <ResetActivation account={account} />
            </>
          }
        >
          <strong>{account.name}</strong>
          <Badge tone={TONES[account.state]}>{domain.text(`label.accountState.${account.state}`)}</Badge>
        </Toolbar>
      }
    >
      <div className={styles["page"]}>
        <FieldList
          labelWidth={7}
          items={[
            { label: t("account"), value: account.username },
            { label: t("name"), value: account.name },
            { label: t("created"), value: minuteText(account.createdAt) },
            { label: t("link"), value: account.link === null ? t("notLinked") : linkText(t, account.link) },
            ...(account.lockedUntil === null ? [] : [{ label: t("locked"), value: t("lockedUntil", { until: minuteText(account.lockedUntil) }) }]),
          ]}
        />
        <AccountGrants account={account} />
        <AccountSessions sessions={account.sessions} />
      </div>
    </EditorFrame>
  );
}

/** That it is somebody's, since when and by whose word; whose is not the administrators' to know. */
function linkText(t: Translate<"linked" | "linkedBy">, { at, by }: NonNullable<AccountData["link"]>): string {
  return [t("linked"), ...(by === null ? [] : [t("linkedBy", { by })]), ...(at === null ? [] : [minuteText(at)])].join(" · ");
}

function ResetActivation({ account }: { readonly account: AccountData }) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const change = useChange(trpc.access.resetActivation.mutationOptions());
  const [made, setMade] = useState<{ readonly code: string; readonly expires: string } | null>(null);
  const may = account.can["access.resetActivation"];
  if (may !== true && may?.code === "access.roleMissing") return null;
  const reset = async (): Promise<void> => {
    const sure = await wb.confirm({
      title: { zh: `给“${account.username}”重发激活码吗？`, en: `A new activation code for “${account.username}”?` },
      detail: {
        zh: "原密码立即失效，全部登录结束；本人用新激活码设置新密码。",
        en: "The old password opens nothing any more and every session ends; the new code sets a new password.",
      },
      confirm: { zh: "重发激活码", en: "New Code" },
      tone: "danger",
    });
    if (!sure) return;
    const answer = await change.run({ accountId: account.id });
    if (answer.ok) setMade(answer.value);
    else if (answer.refusal.code !== "call.fault") wb.notify({ severity: "warning", text: domain.refusal(answer.refusal) });
  };
  return (
    <>
      <Button icon="key" busy={change.pending} disabledReason={may === true || may === undefined ? null : domain.refusal(may)} onClick={() => void reset()}>
        {t("reset")}
      </Button>
      {made === null ? null : (
        <Dialog
          title={`${t("codeTitle")} · ${account.username}`}
          onClose={() => setMade(null)}
          actions={
            <Button tone="primary" onClick={() => setMade(null)}>
              {t("close")}
            </Button>
          }
        >
          <ToldOnce secret={made.code} advice={t("codeOnce", { until: minuteText(made.expires) })} copy={t("copy")} />
        </Dialog>
      )}
    </>
  );
}
