import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./table.module.css";

export type TableHead = string | { readonly text: string; readonly align: "end" };

export interface TableProps {
  /** Headings in order; left out where the rows speak for themselves. */
  readonly head?: readonly TableHead[];
  /** Read aloud only. */
  readonly caption?: string;
  readonly className?: string | undefined;
  /** The rows: `<tr>` with `<td>`, and `<th scope="row">` where a row has a name. */
  readonly children: ReactNode;
}

/** A short table to be read; long lists are a `DataGrid`. */
export function Table({ head, caption, className, children }: TableProps) {
  return (
    <table className={classNames(styles["table"], className)}>
      {caption === undefined ? null : <caption className="yz-hidden">{caption}</caption>}
      {head === undefined ? null : (
        <thead>
          <tr>
            {head.map((cell, at) => {
              const text = typeof cell === "string" ? cell : cell.text;
              // An empty heading stands above buttons.
              return text === "" ? (
                <td key={at} />
              ) : (
                <th key={text} scope="col" className={typeof cell === "string" ? undefined : styles["end"]}>
                  {text}
                </th>
              );
            })}
          </tr>
        </thead>
      )}
      <tbody>{children}</tbody>
    </table>
  );
}
