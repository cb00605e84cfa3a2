import { Button } from "@yanzhen/ui/primitives";
import { type FormEvent, useState } from "react";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import type { AskRequest } from "../../platform/shell/workbench.ts";
import { Modal } from "./modal.tsx";
import styles from "./modal.module.css";

const texts = defineTexts(
  { ok: "确定", cancel: "取消", short: "至少 {n} 个字", long: "最多 {n} 个字" },
  { ok: "OK", cancel: "Cancel", short: "At least {n} characters", long: "At most {n} characters" },
);

export interface AskDialogProps {
  readonly request: AskRequest;
  readonly answer: (text: string | null) => void;
}

export function AskDialog({ request, answer }: AskDialogProps) {
  const t = useTexts(texts);
  const read = useBilingual();
  const [text, setText] = useState(request.initial ?? "");
  const length = [...text.trim()].length;
  const { minLength = 1, maxLength = 500 } = request;
  const fault = length < minLength ? t("short", { n: minLength }) : length > maxLength ? t("long", { n: maxLength }) : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (fault === null) answer(text.trim());
  };
  return (
    <Modal label={read(request.title)} onDismiss={() => answer(null)}>
      <form onSubmit={submit}>
        <h2 className={styles["title"]}>{read(request.title)}</h2>
        <input
          className={styles["field"]}
          aria-label={read(request.title)}
          placeholder={request.placeholder === undefined ? undefined : read(request.placeholder)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoFocus
          autoComplete="off"
        />
        <p className={styles["hint"]} aria-live="polite">
          {text === "" ? "" : fault}
        </p>
        <div className={styles["actions"]}>
          <Button tone="primary" type="submit" disabled={fault !== null}>
            {t("ok")}
          </Button>
          <Button onClick={() => answer(null)}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
