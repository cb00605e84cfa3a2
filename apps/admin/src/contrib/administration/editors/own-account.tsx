import { useQuery } from "@tanstack/react-query";
import { Badge, Button, EditorFrame, FieldList, Section, Table, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { uris } from "../../../platform/uris/uris.ts";
import type { OwnSession } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { browserName } from "../browser-name.ts";
import { minuteText } from "../moment-text.ts";
import styles from "./administration.module.css";
import { OwnPassword } from "./own-password.tsx";

/** One's own account: what it holds, its password, where it is signed in. */
export default function OwnAccount({ editor }: EditorPropsOf<typeof uris.account>) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const { account, grants, demo } = useSession();
  const sessions = useQuery(trpc.session.own.queryOptions());
  useEffect(() => {
    editor.setTitle(t("own"));
    editor.setCrumbs([{ label: t("own") }]);
  }, [editor, t]);
  return (
    <EditorFrame
      toolbar={
        <Toolbar label={t("own")}>
          <strong>{account.name}</strong>
        </Toolbar>
      }
    >
      <div className={styles["page"]}>
        <FieldList
          labelWidth={7}
          items={[
            { label: t("account"), value: account.username },
            { label: t("name"), value: account.name },
            { label: t("roles"), value: grants.map(({ role, unitName }) => `${domain.text(`label.role.${role}`)} · ${unitName}`).join("；"), wide: true },
          ]}
        />
        <Section title={t("changePassword")}>{demo ? <p className={styles["none"]}>{t("demoPassword")}</p> : <OwnPassword />}</Section>
        <QueryView query={sessions}>{(rows) => <Sessions rows={rows} />}</QueryView>
      </div>
    </EditorFrame>
  );
}

function Sessions({ rows }: { readonly rows: readonly OwnSession[] }) {
  const t = useTexts(administrationTexts);
  const change = useChange(trpc.session.endOwn.mutationOptions(), { done: () => ({ zh: "登录已结束", en: "Session ended" }) });
  const others = rows.filter((row) => !row.current);
  return (
    <Section
      title={t("sessions")}
      detail={String(rows.length)}
      actions={
        others.length === 0 ? null : (
          <Button small busy={change.pending} onClick={() => void change.run({ key: null })}>
            {t("endOthers")}
          </Button>
        )
      }
    >
      <Table head={[t("signedIn"), t("seen"), t("ip"), t("browser"), t("state")]}>
        {rows.map((row) => (
          <tr key={row.key}>
            <td className="yz-num">{minuteText(row.since)}</td>
            <td className="yz-num">{minuteText(row.seen)}</td>
            <td className="yz-num">{row.ip ?? "–"}</td>
            <td className={styles["agent"]} title={row.userAgent ?? undefined}>
              {browserName(row.userAgent)}
            </td>
            <td>
              {row.current ? (
                <Badge tone="ok">{t("here")}</Badge>
              ) : (
                <Button small onClick={() => void change.run({ key: row.key })}>
                  {t("end")}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
