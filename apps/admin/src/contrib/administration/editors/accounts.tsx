import { useQuery } from "@tanstack/react-query";
import { accountStates } from "@yanzhen/domain/access";
import { useClientRows } from "@yanzhen/ui/data-grid";
import { Button, SearchField } from "@yanzhen/ui/primitives";
import { useEffect, useMemo } from "react";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds, when } from "../../../platform/commands/when.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ChoiceFilter } from "../../../platform/list/choice-filter.tsx";
import { ListEditor } from "../../../platform/list/list-editor.tsx";
import { resetTo } from "../../../platform/list/list-question.ts";
import { localRows } from "../../../platform/list/list-rows.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { accountColumns, grantsText } from "../account-columns.ts";
import type { AccountData } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { NewAccountDialog } from "./new-account-dialog.tsx";

const CLEARED = { q: "", state: null };

/** Every account with its state, its roles and where it is signed in. */
export default function Accounts({ query, setQuery, editor }: EditorPropsOf<typeof uris.accounts>) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const keys = useContextKeys();
  const { conditions } = useSession();
  const mayCreate = holds(when.can("access.createAccount"), keys, conditions);
  const accounts = useQuery(trpc.access.accounts.queryOptions());
  const columns = useMemo(() => accountColumns(t, domain), [t, domain]);
  const all = accounts.data;
  const fitting = useMemo(() => (all ?? []).filter((account) => fits(account, query, grantsText(account, domain))), [all, query, domain]);
  const rows = localRows(useClientRows(fitting, columns, query.sort), accounts);
  useEffect(() => {
    editor.setTitle(t("accounts"));
    editor.setCrumbs([{ label: t("places") }, { label: t("accounts") }]);
  }, [editor, t]);
  const create = mayCreate ? (
    <Button icon="person-add" tone="primary" onClick={() => setQuery({ create: true })}>
      {t("newAccount")}
    </Button>
  ) : null;
  return (
    <>
      <ListEditor
        label={t("accounts")}
        title={t("accounts")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        view={query}
        setView={setQuery}
        filters={
          <>
            <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={220} />
            <ChoiceFilter
              label={t("state")}
              any={t("anyState")}
              value={query.state}
              onChange={(state) => setQuery({ state })}
              options={accountStates.map((state) => ({ value: state, label: domain.text(`label.accountState.${state}`) }))}
            />
          </>
        }
        actions={create}
        onReset={resetTo(CLEARED, query, setQuery)}
        opens={(row) => uris.accountItem.to({ id: row.id })}
        menu={{ id: "account/context", input: (row) => row }}
        empty={{ icon: "account", title: t("none"), detail: t("noneDetail"), action: create }}
      />
      {query.create && mayCreate ? (
        <NewAccountDialog
          onClose={(made) => {
            setQuery({ create: false }, "replace");
            if (made !== null) wb.open(uris.accountItem.to({ id: made }));
          }}
        />
      ) : null}
    </>
  );
}

function fits(account: AccountData, query: { readonly q: string; readonly state: string | null }, grants: string): boolean {
  const text = query.q.trim().toLowerCase();
  if (query.state !== null && account.state !== query.state && !(query.state === "invited" && account.state === "invitationExpired")) return false;
  return text === "" || [account.username, account.name.toLowerCase(), grants.toLowerCase()].some((part) => part.includes(text));
}
