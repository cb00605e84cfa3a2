import { useQuery } from "@tanstack/react-query";
import { Badge, Button, EditorFrame, EmptyState, Table, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { uris } from "../../../platform/uris/uris.ts";
import type { TokenData } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { minuteText } from "../moment-text.ts";
import styles from "./administration.module.css";
import { NewTokenDialog } from "./new-token-dialog.tsx";

/** Tokens by which other systems read: each with its role, its unit and its end. */
export default function Tokens({ query, setQuery, editor }: EditorPropsOf<typeof uris.tokens>) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { conditions } = useSession();
  const tokens = useQuery(trpc.access.tokens.queryOptions());
  const revoking = useChange(trpc.access.revokeToken.mutationOptions(), { done: () => ({ zh: "令牌已作废", en: "Token revoked" }) });
  useEffect(() => {
    editor.setTitle(t("tokens"));
    editor.setCrumbs([{ label: t("places") }, { label: t("tokens") }]);
  }, [editor, t]);
  // Who may not is told why by the page itself.
  const create =
    conditions["access.createToken"] === false ? null : (
      <Button icon="add" tone="primary" onClick={() => setQuery({ create: true })}>
        {t("newToken")}
      </Button>
    );
  const revoke = async (token: TokenData): Promise<void> => {
    const sure = await wb.confirm({
      title: { zh: `作废“${token.name}”的令牌吗？`, en: `Revoke the token of “${token.name}”?` },
      detail: { zh: "对方系统立即不能再读取数据，不能恢复。", en: "The other system can read nothing more from now on; this cannot be taken back." },
      confirm: { zh: "作废", en: "Revoke" },
      tone: "danger",
    });
    if (!sure) return;
    const answer = await revoking.run({ tokenId: token.id });
    if (!answer.ok && answer.refusal.code !== "call.fault") wb.notify({ severity: "warning", text: domain.refusal(answer.refusal) });
  };
  return (
    <EditorFrame
      toolbar={
        <Toolbar label={t("tokens")} end={create}>
          <strong>{t("tokens")}</strong>
        </Toolbar>
      }
    >
      <QueryView query={tokens}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon="key" title={t("noTokens")} detail={t("noTokensDetail")} action={create} />
          ) : (
            <div className={styles["page"]}>
              <Table head={[t("tokenName"), t("role"), t("unit"), t("created"), t("expires"), t("state"), ""]}>
                {rows.map((token) => (
                  <tr key={token.id}>
                    <td>{token.name}</td>
                    <td>{domain.text(`label.role.${token.role}`)}</td>
                    <td>{token.unitName ?? "–"}</td>
                    <td className="yz-num">{minuteText(token.createdAt)}</td>
                    <td className="yz-num">{token.expiresAt === null ? "–" : minuteText(token.expiresAt)}</td>
                    <td>
                      <Badge tone={token.state === "valid" ? "ok" : "neutral"}>{t(token.state)}</Badge>
                    </td>
                    <td>
                      {token.state === "valid" ? (
                        <Button small onClick={() => void revoke(token)}>
                          {t("revokeToken")}
                        </Button>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </Table>
            </div>
          )
        }
      </QueryView>
      {query.create ? <NewTokenDialog onClose={() => setQuery({ create: false }, "replace")} /> : null}
    </EditorFrame>
  );
}
