import type { ReactNode } from "react";
import styles from "./empty-state.module.css";
import { Icon, type IconName } from "./icon.tsx";

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly detail?: ReactNode;
  /** The way on from here. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, detail, action }: EmptyStateProps) {
  return (
    <div className={styles["empty"]}>
      <Icon name={icon} size={32} className={styles["icon"] ?? ""} />
      <p className={styles["title"]}>{title}</p>
      {detail === undefined || detail === null ? null : <div className={styles["detail"]}>{detail}</div>}
      {action === undefined || action === null ? null : <div className={styles["action"]}>{action}</div>}
    </div>
  );
}
