import { Button, Section, Table } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { AccountData } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { minuteText } from "../moment-text.ts";
import styles from "./administration.module.css";
import { GrantDialog } from "./grant-dialog.tsx";

/** The roles of an account with unit and date; granting and revoking for whoever may. */
export function AccountGrants({ account }: { readonly account: AccountData }) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const [granting, setGranting] = useState(false);
  const change = useChange(trpc.access.revokeRole.mutationOptions(), { done: () => ({ zh: "角色已收回", en: "Role revoked" }) });
  const may = account.can["access.grantRole"];
  const hidden = may !== true && may?.code === "access.roleMissing";
  const revoke = async (grant: AccountData["grants"][number]): Promise<void> => {
    const role = domain.text(`label.role.${grant.role}`);
    const sure = await wb.confirm({
      title: { zh: `收回“${account.username}”的${role}角色吗？`, en: `Revoke ${role} from “${account.username}”?` },
      detail: t("notice"),
      confirm: { zh: "收回", en: "Revoke" },
      tone: "danger",
    });
    if (!sure) return;
    const answer = await change.run({ accountId: account.id, grantId: grant.id });
    if (!answer.ok && answer.refusal.code !== "call.fault") wb.notify({ severity: "warning", text: domain.refusal(answer.refusal) });
  };
  const reason = may === true || may === undefined ? null : domain.refusal(may);
  return (
    <Section
      title={t("grants")}
      detail={account.grants.length === 0 ? undefined : String(account.grants.length)}
      actions={
        hidden ? null : (
          <Button icon="add" small disabledReason={reason} onClick={() => setGranting(true)}>
            {t("grant")}
          </Button>
        )
      }
    >
      {account.grants.length === 0 ? (
        <p className={styles["none"]}>{t("noGrants")}</p>
      ) : (
        <Table head={[t("role"), t("unit"), t("since"), t("by"), ...(hidden ? [] : [""])]}>
          {account.grants.map((grant) => (
            <tr key={grant.id}>
              <td>{domain.text(`label.role.${grant.role}`)}</td>
              <td>{grant.unitName ?? "–"}</td>
              <td className="yz-num">{minuteText(grant.grantedAt)}</td>
              <td>{grant.grantedBy ?? t("system")}</td>
              {hidden ? null : (
                <td>
                  <Button small disabledReason={reason} onClick={() => void revoke(grant)}>
                    {t("revoke")}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      {granting ? <GrantDialog account={account} onClose={() => setGranting(false)} /> : null}
    </Section>
  );
}
