import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import styles from "./status.module.css";

export interface StatusPopoverProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  /** The button it belongs to. */
  readonly button: ReactNode;
  readonly children: ReactNode;
}

/** A small window over a status item; Escape or a click elsewhere closes it. Its content takes the keyboard by itself. */
export function StatusPopover({ open, onClose, label, button, children }: StatusPopoverProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const away = (event: PointerEvent): void => {
      if (!(event.target instanceof Node && root.current?.contains(event.target) === true)) onClose();
    };
    document.addEventListener("pointerdown", away, true);
    return () => document.removeEventListener("pointerdown", away, true);
  }, [open, onClose]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    onClose();
    root.current?.querySelector<HTMLElement>("button")?.focus();
  };
  return (
    <div ref={root} className={styles["anchor"]} onKeyDown={onKeyDown}>
      {button}
      {open ? (
        <div role="dialog" aria-label={label} className={styles["popover"]}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
