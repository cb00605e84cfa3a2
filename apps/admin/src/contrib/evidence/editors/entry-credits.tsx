import { Button, Link, Section, Table } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { refusalIn } from "../../../platform/commands/refusal-in.ts";
import { useChangeReason } from "../../../platform/commands/use-change-reason.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { creditRefusal, type CreditDraft, sharesOf } from "../credit-draft.ts";
import type { EntryData } from "../evidence-data.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { CreditField } from "./credit-field.tsx";
import styles from "./evidence.module.css";

/** Who is credited with what part; shares are edited in place and saved on the version that was read. */
export function EntryCredits({ entry }: { readonly entry: EntryData }) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const menu = useContextMenu("person/context");
  const [draft, setDraft] = useState<readonly CreditDraft[] | null>(null);
  const change = useChange(trpc.evidence.share.mutationOptions(), { done: () => ({ zh: "贡献比例已调整", en: "Credit shared" }) });
  const reasonOf = useChangeReason();
  const fault = draft === null ? null : creditRefusal(draft);
  const refusal = fault ?? change.refusal;
  const save = async (): Promise<void> => {
    const credits = draft === null ? null : sharesOf(draft);
    if (credits === null || fault !== null) return;
    const answer = await change.run({ evidenceId: entry.id, version: entry.version, credits: [...credits] });
    if (answer.ok) setDraft(null);
  };
  const begin = (): void => setDraft(entry.credits.map((credit) => ({ personId: credit.personId, name: credit.name, percent: String(credit.shareBp / 100) })));
  const actions =
    draft === null ? (
      // Whose work is not to share credit sees no button; everybody else sees why not now.
      refusalIn(entry.can, "evidence.share")?.code === "access.roleMissing" ? null : (
        <Button small icon="edit" disabledReason={reasonOf(entry.can, "evidence.share")} onClick={begin}>
          {t("edit")}
        </Button>
      )
    ) : (
      <>
        <Button small onClick={() => setDraft(null)}>
          {t("cancel")}
        </Button>
        <Button small tone="primary" busy={change.pending} disabledReason={fault === null ? null : domain.refusal(fault)} onClick={() => void save()}>
          {t("save")}
        </Button>
      </>
    );
  return (
    <Section title={t("credits")} actions={actions}>
      {draft !== null ? (
        <CreditField credits={draft} onChange={setDraft} error={refusal === null ? null : domain.refusal(refusal)} emptyHint={t("noCredits")} />
      ) : entry.credits.length === 0 ? (
        <p className={styles["quiet"]}>{t("noCredits")}</p>
      ) : (
        <Table head={[t("person"), { text: t("share"), align: "end" }]} className={styles["narrow"]}>
          {entry.credits.map((credit) => (
            <tr key={credit.personId} onContextMenu={(event) => menu.show({ id: credit.personId }, event)}>
              <td>
                <Link href={uris.person.to({ id: credit.personId })} onOpen={(how) => wb.open(uris.person.to({ id: credit.personId }), how)}>
                  {credit.name}
                </Link>
              </td>
              <td className={`yz-num ${styles["end"]}`}>{credit.shareBp / 100}%</td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
