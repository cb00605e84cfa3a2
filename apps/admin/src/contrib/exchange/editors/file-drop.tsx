import { Button, Icon } from "@yanzhen/ui/primitives";
import { useEffect, useRef, useState } from "react";
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
  const box = useRef<HTMLDivElement>(null);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  });
  // Anywhere on the page: a file let go beside the box would else be opened by the browser in place of the workbench.
  useEffect(() => {
    const page = box.current?.closest<HTMLElement>("[data-editor]") ?? box.current;
    const onDragOver = (event: DragEvent): void => {
      event.preventDefault();
      setOver(open);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node && page?.contains(event.relatedTarget) === true)) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (open && file !== undefined) take.current(file);
    };
    page?.addEventListener("dragover", onDragOver);
    page?.addEventListener("dragleave", onDragLeave);
    page?.addEventListener("drop", onDrop);
    return () => {
      page?.removeEventListener("dragover", onDragOver);
      page?.removeEventListener("dragleave", onDragLeave);
      page?.removeEventListener("drop", onDrop);
    };
  }, [open]);
  return (
    <div ref={box} className={`${styles["drop"]} ${over ? styles["over"] : ""}`}>
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
