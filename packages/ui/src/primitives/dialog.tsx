import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";
import { useWords } from "../language/use-words.ts";

export interface DialogProps {
  readonly title: string;
  /** Mounted is open; close by unmounting, or keep it mounted and say `open`. */
  readonly open?: boolean;
  readonly onClose: () => void;
  /** Makes the dialog a form: Enter in a field and the submit button call it. */
  readonly onSubmit?: () => void;
  readonly actions?: ReactNode;
  readonly width?: number;
  readonly children?: ReactNode;
}

const WORDS = { zh: { close: "关闭" }, en: { close: "Close" } };

/** The browser's own modal: keeps the keyboard inside, makes the rest inert, closes on Escape and gives the keyboard back. */
export function Dialog({ title, open = true, onClose, onSubmit, actions, width = 480, children }: DialogProps) {
  const words = useWords(WORDS);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return undefined;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    element.querySelector<HTMLElement>("[autofocus], [data-body] :is(input, select, textarea, button):not(:disabled)")?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit?.();
  };
  const body = (
    <>
      <div data-body className={styles["body"]}>
        {children}
      </div>
      {actions === undefined || actions === null ? null : <div className={styles["actions"]}>{actions}</div>}
    </>
  );
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={styles["dialog"]}
      style={{ width: `min(${width}px, 94vw)` }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <header className={styles["head"]}>
        <h2 id={titleId} className={styles["title"]}>
          {title}
        </h2>
        <IconButton icon="close" label={words.close} onClick={onClose} />
      </header>
      {onSubmit === undefined ? (
        body
      ) : (
        <form className={styles["form"]} onSubmit={submit} noValidate>
          {body}
        </form>
      )}
    </dialog>
  );
}
