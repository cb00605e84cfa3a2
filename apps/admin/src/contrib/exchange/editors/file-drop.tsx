import { Button, Icon } from "@yanzhen/ui/primitives";
import { type DragEvent, useRef, useState } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { exchangeTexts } from "../exchange.texts.ts";
import styles from "./import.module.css";

export interface FileDropProps {
  readonly disabledReason: string | null;
  /** 0–1 while a file is on its way. */
  readonly sending: number | null;
  readonly onFile: (file: File) => void;
  readonly onTemplate: () => void;
}

/** Where a file is dropped or chosen. */
export function FileDrop({ disabledReason, sending, onFile, onTemplate }: FileDropProps) {
  const t = useTexts(exchangeTexts);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const open = disabledReason === null && sending === null;
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (open && file !== undefined) onFile(file);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(open);
  };
  return (
    <div className={`${styles["drop"]} ${over ? styles["over"] : ""}`} onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <Icon name="cloud-upload" size={32} />
      <span className={styles["dropTitle"]}>{t("drop")}</span>
      <span className={styles["dim"]}>{t("dropDetail")}</span>
      <div className={styles["buttons"]}>
        <Button tone="primary" icon="folder-opened" busy={sending !== null} disabledReason={disabledReason} onClick={() => input.current?.click()}>
          {sending === null ? t("choose") : t("sending", { n: Math.round(sending * 100) })}
        </Button>
        <Button icon="cloud-download" onClick={onTemplate}>
          {t("template")}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (open && file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}
