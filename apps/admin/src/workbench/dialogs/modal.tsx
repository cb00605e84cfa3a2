import { type ReactNode, useEffect, useRef } from "react";
import styles from "./modal.module.css";

export interface ModalProps {
  readonly label: string;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
  /** `top` hangs below the title bar, as the palette does. */
  readonly place?: "centre" | "top";
}

/** The browser's own modal dialog: keeps the keyboard inside, gives it back, closes on Escape. */
export function Modal({ label, onDismiss, children, place = "centre" }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    // The browser focuses the first focusable element, which may be a mere container of the field.
    element.querySelector("input")?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={place === "top" ? `${styles["modal"]} ${styles["top"]}` : styles["modal"]}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onDismiss();
      }}
    >
      <div className={styles["body"]}>{children}</div>
    </dialog>
  );
}
