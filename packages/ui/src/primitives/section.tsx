import { type ReactNode, useId } from "react";
import styles from "./section.module.css";

export interface SectionProps {
  readonly title: string;
  /** A quiet line after the title: a unit, a count, a date. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

export function Section({ title, detail, actions, level = 2, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id} className={styles["section"]}>
      <header className={styles["head"]}>
        <Heading id={id} className={styles[level === 2 ? "title" : "subtitle"]}>
          {title}
        </Heading>
        {detail === undefined || detail === null ? null : <span className={styles["detail"]}>{detail}</span>}
        {actions === undefined || actions === null ? null : (
          <span className={styles["actions"]} data-tools>
            {actions}
          </span>
        )}
      </header>
      {children}
    </section>
  );
}
