import type { ReactNode } from "react";
import { Section, Table } from "@yanzhen/ui/primitives";
import styles from "./person.module.css";

export interface RecordTableProps<R> {
  readonly title: string;
  readonly none: string;
  /** What can be done with the list, at the end of its heading. */
  readonly actions?: ReactNode;
  readonly head: readonly string[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly cells: (row: R) => readonly ReactNode[];
}

/** A short list of records under a heading; an empty one says so. */
export function RecordTable<R>({ title, none, actions, head, rows, keyOf, cells }: RecordTableProps<R>) {
  return (
    <Section title={title} detail={rows.length === 0 ? undefined : String(rows.length)} actions={actions}>
      {rows.length === 0 ? (
        <p className={styles["none"]}>{none}</p>
      ) : (
        <Table head={head}>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {cells(row).map((cell, at) => (
                <td key={head[at] ?? at} className="yz-num">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
