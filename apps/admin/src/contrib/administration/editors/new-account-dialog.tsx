import { Button, Callout, Dialog, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { administrationTexts } from "../administration.texts.ts";
import { minuteText } from "../moment-text.ts";
import styles from "./administration.module.css";
import { ToldOnce } from "./told-once.tsx";

export interface NewAccountDialogProps {
  /** The account that was made, or null when none was. */
  readonly onClose: (made: string | null) => void;
}

/** Name and account name; then, once, the activation code. */
export function NewAccountDialog({ onClose }: NewAccountDialogProps) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const [username, setUsername] = useState("");
  const [name, setName] = useState("");
  const [made, setMade] = useState<{ readonly accountId: string; readonly code: string; readonly expires: string } | null>(null);
  const change = useChange(trpc.access.createAccount.mutationOptions());
  const create = async (): Promise<void> => {
    const answer = await change.run({ username, name });
    if (answer.ok) setMade(answer.value);
  };
  const errorOf = (field: string): string | null => {
    const refusal = change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  if (made !== null) {
    const close = (): void => onClose(made.accountId);
    return (
      <Dialog
        title={`${t("codeTitle")} · ${username.trim().toLowerCase()}`}
        onClose={close}
        actions={
          <Button tone="primary" onClick={close}>
            {t("close")}
          </Button>
        }
      >
        <ToldOnce secret={made.code} advice={t("codeOnce", { until: minuteText(made.expires) })} copy={t("copy")} />
      </Dialog>
    );
  }
  const whole = change.refusal !== null && errorOf("username") === null && errorOf("name") === null ? domain.refusal(change.refusal) : null;
  return (
    <Dialog
      title={t("newAccount").replace("…", "")}
      onClose={() => onClose(null)}
      onSubmit={() => void create()}
      actions={
        <>
          <Button onClick={() => onClose(null)}>{t("cancel")}</Button>
          <Button tone="primary" type="submit" busy={change.pending}>
            {t("create")}
          </Button>
        </>
      }
    >
      <div className={styles["form"]}>
        {whole === null ? null : (
          <Callout tone="error" live>
            {whole}
          </Callout>
        )}
        <TextField label={t("account")} value={username} onChange={setUsername} error={errorOf("username")} hint={t("nameHint")} maxLength={32} required autoFocus width="full" />
        <TextField label={t("name")} value={name} onChange={setName} error={errorOf("name")} hint={t("displayHint")} maxLength={40} required width="full" />
        <Callout tone="info">{t("rolesLater")}</Callout>
      </div>
    </Dialog>
  );
}
