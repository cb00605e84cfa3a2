import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type BadgeTone = "neutral" | "accent" | "info" | "ok" | "warning" | "error";

export interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly icon?: IconName;
  /** A round count, as on a tab; otherwise a quiet label. */
  readonly count?: boolean;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** The tone never stands alone: the text says the same. */
export function Badge({ tone = "neutral", icon, count = false, title, children }: BadgeProps) {
  return (
    <span className={classNames(styles["badge"], styles[tone], count && styles["count"])} title={title}>
      {icon === undefined ? null : <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}
