import { Button, Callout, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { administrationTexts } from "../administration.texts.ts";
import styles from "./administration.module.css";

/** The old password, the new one twice; every other session ends. */
export function OwnPassword() {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const change = useChange(trpc.session.changePassword.mutationOptions(), { done: () => t("passwordChanged") });
  const differs = tried && next !== again ? t("differs") : null;
  const errorOf = (field: string): string | null => {
    const refusal = change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const save = async (): Promise<void> => {
    setTried(true);
    if (next !== again || next === "" || current === "") return;
    const answer = await change.run({ current, next });
    if (!answer.ok) return;
    setTried(false);
    for (const clear of [setCurrent, setNext, setAgain]) clear("");
  };
  const nextError = errorOf("password") ?? errorOf("next");
  const whole = change.refusal !== null && errorOf("current") === null && nextError === null ? domain.refusal(change.refusal) : null;
  return (
    <form
      noValidate
      className={`${styles["form"]} ${styles["narrow"]}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {whole === null ? null : (
        <Callout tone="error" live>
          {whole}
        </Callout>
      )}
      <TextField
        label={t("current")}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={errorOf("current")}
        maxLength={128}
        required
        width="full"
      />
      <TextField
        label={t("next")}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        error={nextError}
        hint={t("passwordHint")}
        maxLength={128}
        required
        width="full"
      />
      <TextField label={t("again")} type="password" autoComplete="new-password" value={again} onChange={setAgain} error={differs} maxLength={128} required width="full" />
      <div>
        <Button type="submit" tone="primary" busy={change.pending}>
          {t("changePassword")}
        </Button>
      </div>
    </form>
  );
}
