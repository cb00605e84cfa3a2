import { useQuery } from "@tanstack/react-query";
import { accountStates } from "@yanzhen/domain/access";
import { DataGrid, useClientRows } from "@yanzhen/ui/data-grid";
import { Button, EditorFrame, EmptyState, SearchField, SelectField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useMemo } from "react";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds, when } from "../../../platform/commands/when.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { usePrint } from "../../../platform/editors/use-print.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useSession } from "../../../platform/session/session-store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { accountColumns, grantsText } from "../account-columns.ts";
import type { AccountData } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { NewAccountDialog } from "./new-account-dialog.tsx";

/** Every account with its state, its roles and where it is signed in. */
export default function Accounts({ query, setQuery, editor }: EditorPropsOf<typeof uris.accounts>) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const menu = useContextMenu("account/context");
  const keys = useContextKeys();
  const { conditions } = useSession();
  const mayCreate = holds(when.can("access.createAccount"), keys, conditions);
  const accounts = useQuery(trpc.access.accounts.queryOptions());
  const columns = useMemo(() => accountColumns(t, domain), [t, domain]);
  const all = accounts.data;
  const fitting = useMemo(() => (all ?? []).filter((account) => fits(account, query, grantsText(account, domain))), [all, query, domain]);
  const rows = useClientRows(fitting, columns, query.sort);
  useEffect(() => {
    editor.setTitle(t("accounts"));
    editor.setCrumbs([{ label: t("places") }, { label: t("accounts") }]);
  }, [editor, t]);
  usePrint(() => ({ title: t("accounts"), columns, rows: () => Promise.resolve(rows) }));
  const create = mayCreate ? (
    <Button icon="person-add" tone="primary" onClick={() => setQuery({ create: true })}>
      {t("newAccount")}
    </Button>
  ) : null;
  const toolbar = (
    <Toolbar label={t("accounts")} end={create}>
      <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={220} />
      <SelectField
        label={t("state")}
        hideLabel
        value={query.state ?? ""}
        onChange={(state) => setQuery({ state: state === "" ? null : state })}
        options={[{ value: "", label: t("anyState") }, ...accountStates.map((state) => ({ value: state, label: domain.text(`label.accountState.${state}`) }))]}
      />
    </Toolbar>
  );
  return (
    <EditorFrame toolbar={toolbar}>
      <QueryView query={accounts}>
        {() => (
          <DataGrid
            label={t("accounts")}
            columns={columns}
            rowCount={rows.length}
            rowAt={(index) => rows[index]}
            rowKey={(row) => row.id}
            sort={query.sort}
            onSortChange={(sort) => setQuery({ sort })}
            columnIds={query.cols}
            onColumnIdsChange={(cols) => setQuery({ cols })}
            onOpen={(row, how) => wb.open(uris.accountItem.to({ id: row.id }), how)}
            onContextMenu={(row, { x, y }) => menu.show(row, { clientX: x, clientY: y })}
            empty={<EmptyState icon="account" title={t("none")} detail={t("noneDetail")} action={create} />}
          />
        )}
      </QueryView>
      {query.create && mayCreate ? (
        <NewAccountDialog
          onClose={(made) => {
            setQuery({ create: false }, "replace");
            if (made !== null) wb.open(uris.accountItem.to({ id: made }));
          }}
        />
      ) : null}
    </EditorFrame>
  );
}

function fits(account: AccountData, query: { readonly q: string; readonly state: string | null }, grants: string): boolean {
  const text = query.q.trim().toLowerCase();
  if (query.state !== null && account.state !== query.state && !(query.state === "invited" && account.state === "invitationExpired")) return false;
  return text === "" || [account.username, account.name.toLowerCase(), grants.toLowerCase()].some((part) => part.includes(text));
}
