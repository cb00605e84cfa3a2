import type { ReactNode } from "react";
import styles from "./figure.module.css";
import { classNames } from "./class-names.ts";
import { type OpenHow, openHow } from "./open-how.ts";

export interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
  /** What the number is measured against, below it. */
  readonly detail?: ReactNode;
  readonly tone?: "normal" | "ok" | "warning" | "error";
  /** To the list behind the number. */
  readonly onOpen?: (how: OpenHow) => void;
}

export function Figure({ label, value, unit, detail, tone = "normal", onOpen }: FigureProps) {
  const content = (
    <>
      <span className={styles["label"]}>{label}</span>
      <span className={classNames(styles["value"], styles[tone])}>
        {value}
        {unit === undefined ? null : <span className={styles["unit"]}>{unit}</span>}
      </span>
      {detail === undefined || detail === null ? null : <span className={styles["detail"]}>{detail}</span>}
    </>
  );
  if (onOpen === undefined) return <div className={styles["figure"]}>{content}</div>;
  return (
    <button type="button" className={classNames(styles["figure"], styles["open"])} onClick={(event) => onOpen(openHow(event))}>
      {content}
    </button>
  );
}

export interface FiguresProps {
  /** At most so many in a line, so that the last line is a whole one; fewer where they do not fit. */
  readonly across?: number;
  readonly children: ReactNode;
}

/** Figures side by side, as many as fit. */
export function Figures({ across, children }: FiguresProps) {
  const columns = across === undefined ? undefined : `repeat(auto-fit, minmax(max(132px, 99.9% / ${across}), 1fr))`;
  return (
    <div className={styles["figures"]} style={{ gridTemplateColumns: columns }}>
      {children}
    </div>
  );
}
