import type { ReactNode } from "react";
import styles from "./callout.module.css";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type CalloutTone = "info" | "ok" | "warning" | "error";

export interface CalloutProps {
  readonly tone: CalloutTone;
  readonly title?: string;
  readonly icon?: IconName;
  /** Read aloud when it appears: for what follows from an action, not for what was there on opening. */
  readonly live?: boolean;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

const ICONS = { info: "info", ok: "pass", warning: "warning", error: "error" } as const satisfies Record<CalloutTone, IconName>;

export function Callout({ tone, title, icon, live = false, action, children }: CalloutProps) {
  return (
    <div role={live ? "alert" : "note"} className={classNames(styles["callout"], styles[tone])}>
      <Icon name={icon ?? ICONS[tone]} className={styles["icon"] ?? ""} />
      <div className={styles["text"]}>
        {title === undefined ? null : <strong className={styles["title"]}>{title}</strong>}
        {children}
      </div>
      {action === undefined || action === null ? null : <div className={styles["action"]}>{action}</div>}
    </div>
  );
}
