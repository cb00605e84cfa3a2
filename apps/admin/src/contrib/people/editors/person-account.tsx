import { useQuery } from "@tanstack/react-query";
import { Button, Section } from "@yanzhen/ui/primitives";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { accountTexts } from "../account.texts.ts";
import type { PersonData } from "../person-data.ts";
import styles from "./person.module.css";

const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The account a person signs in with, for the officers who may say whose it is; nobody else sees that there is one. */
export function PersonAccount({ person, past }: { readonly person: PersonData; readonly past: boolean }) {
  const t = useTexts(accountTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const may = person.can["people.linkAccount"] === true && !past;
  const account = useQuery({ ...trpc.people.account.queryOptions({ personId: person.id }), enabled: may });
  const link = useChange(trpc.people.linkAccount.mutationOptions(), { done: () => t("done") });
  const unlink = useChange(trpc.people.unlinkAccount.mutationOptions(), { done: () => t("undone") });
  if (!may || account.data === undefined) return null;
  const { linked, candidates } = account.data;
  const refusal = link.refusal ?? unlink.refusal;
  const cut = async (username: string): Promise<void> => {
    const sure = await wb.confirm({
      title: { zh: `取消“${person.name}”与账号 ${username} 的关联？`, en: `Unlink ${username} from ${person.name}?` },
      detail: { zh: "这个账号的登录立即结束，之后看不到此人的资料。", en: "The account is signed out at once and no longer sees this record." },
      confirm: { zh: "取消关联", en: "Unlink" },
      tone: "danger",
    });
    if (sure) await unlink.run({ personId: person.id });
  };
  return (
    <Section
      title={t("title")}
      actions={
        linked === null ? null : (
          <Button small icon="circle-slash" busy={unlink.pending} onClick={() => void cut(linked.username)}>
            {t("unlink")}
          </Button>
        )
      }
    >
      {linked !== null ? (
        <p className={styles["none"]}>
          {t("linked", { username: linked.username })} {linked.linkedAt === null ? null : t("linkedSince", { date: day.format(new Date(linked.linkedAt)) })}
        </p>
      ) : candidates.length === 0 ? (
        <p className={styles["none"]}>{t("none", { name: person.name })}</p>
      ) : (
        <div className={styles["rowActions"]}>
          <span className={styles["none"]}>{t("choose")}</span>
          {candidates.map(({ accountId, username }) => (
            <Button key={accountId} small icon="link" busy={link.pending} aria-label={t("linkOf", { username })} onClick={() => void link.run({ personId: person.id, accountId })}>
              {`${t("link")} ${username}`}
            </Button>
          ))}
        </div>
      )}
      {refusal === null ? null : <p className={styles["none"]}>{domain.refusal(refusal)}</p>}
    </Section>
  );
}
