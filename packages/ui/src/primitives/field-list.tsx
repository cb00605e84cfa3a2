import type { ReactNode } from "react";
import styles from "./field-list.module.css";
import { classNames } from "./class-names.ts";

export interface FieldItem {
  readonly label: string;
  readonly value: ReactNode;
  /** Takes a whole line: addresses, reasons, long texts. */
  readonly wide?: boolean;
}

export interface FieldListProps {
  readonly items: readonly FieldItem[];
  /** Narrowest label column, in characters of the list's font. */
  readonly labelWidth?: number;
}

/** Facts of one record. An absent value is a dash, so that nobody takes a gap for a fault of the page. */
export function FieldList({ items, labelWidth = 6 }: FieldListProps) {
  return (
    <dl className={styles["list"]} style={{ "--label": `${labelWidth}em` } as Record<string, string>}>
      {items.map(({ label, value, wide = false }) => (
        <div key={label} className={classNames(styles["item"], wide && styles["wide"])}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === "" ? <span className={styles["none"]}>–</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
