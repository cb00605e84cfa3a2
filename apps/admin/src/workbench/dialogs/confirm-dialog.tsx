import { Button } from "@yanzhen/ui/primitives";
import { useEffect, useRef } from "react";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import type { ConfirmRequest } from "../../platform/shell/workbench.ts";
import { Modal } from "./modal.tsx";
import styles from "./modal.module.css";

const texts = defineTexts({ cancel: "取消" }, { cancel: "Cancel" });

export interface ConfirmDialogProps {
  readonly request: ConfirmRequest;
  readonly answer: (yes: boolean) => void;
}

export function ConfirmDialog({ request, answer }: ConfirmDialogProps) {
  const t = useTexts(texts);
  const read = useBilingual();
  const actions = useRef<HTMLDivElement>(null);
  const danger = request.tone === "danger";
  useEffect(() => {
    // A destructive choice is never one Enter away.
    const buttons = actions.current?.querySelectorAll("button");
    buttons?.[danger ? 1 : 0]?.focus();
  }, [danger]);
  return (
    <Modal label={read(request.title)} onDismiss={() => answer(false)}>
      <h2 className={styles["title"]}>{read(request.title)}</h2>
      {request.detail === undefined ? null : <p className={styles["detail"]}>{read(request.detail)}</p>}
      <div className={styles["actions"]} ref={actions}>
        <Button tone={danger ? "danger" : "primary"} onClick={() => answer(true)}>
          {read(request.confirm)}
        </Button>
        <Button onClick={() => answer(false)}>{t("cancel")}</Button>
      </div>
    </Modal>
  );
}
