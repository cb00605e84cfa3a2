import type { ReactNode } from "react";
import styles from "./toolbar.module.css";

export interface ToolbarProps {
  readonly label?: string;
  /** What stands at the far end: counts, view switches. */
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

/** A group, not an ARIA toolbar: its text fields need the arrow keys for themselves. */
export function Toolbar({ label, end, children }: ToolbarProps) {
  return (
    <div className={styles["toolbar"]} role={label === undefined ? undefined : "group"} aria-label={label}>
      <div className={styles["start"]} data-conditions>
        {children}
      </div>
      {end === undefined || end === null ? null : (
        <div className={styles["end"]} data-tools>
          {end}
        </div>
      )}
    </div>
  );
}

/** A hairline between two kinds of tools. */
export function ToolbarLine() {
  return <span aria-hidden className={styles["line"]} />;
}
