import type { ReactNode } from "react";
import styles from "./status-button.module.css";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface StatusButtonProps {
  /** Read aloud, and shown on hover. */
  readonly label: string;
  readonly icon?: IconName;
  readonly tone?: "normal" | "accent" | "warning" | "error" | "past";
  readonly spin?: boolean;
  readonly expanded?: boolean;
  /** Without it the item only says something. */
  readonly onClick?: () => void;
  readonly children?: ReactNode;
}

/** An item of the status bar. */
export function StatusButton({ label, icon, tone = "normal", spin = false, expanded, onClick, children }: StatusButtonProps) {
  const classes = classNames(styles["item"], styles[tone], onClick !== undefined && styles["button"]);
  const content = (
    <>
      {icon === undefined ? null : <Icon name={icon} size={14} spin={spin} />}
      {children === undefined || children === null ? null : <span className={styles["text"]}>{children}</span>}
    </>
  );
  if (onClick === undefined) {
    return (
      <span role="img" aria-label={label} title={label} className={classes}>
        {content}
      </span>
    );
  }
  return (
    <button type="button" aria-label={label} title={label} aria-expanded={expanded} className={classes} onClick={onClick}>
      {content}
    </button>
  );
}
