import type { ReactNode } from "react";
import { useWords } from "../language/use-words.ts";
import { classNames } from "./class-names.ts";
import styles from "./table.module.css";

const WORDS = { zh: "操作", en: "Actions" };

/** A heading; an empty one stands above buttons and is read aloud only. */
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
  const actions = useWords(WORDS);
  return (
    <table className={classNames(styles["table"], className)}>
      {caption === undefined ? null : <caption className="yz-hidden">{caption}</caption>}
      {head === undefined ? null : (
        <thead>
          <tr>
            {head.map((cell) => {
              const text = typeof cell === "string" ? cell : cell.text;
              return (
                <th key={text} scope="col" className={typeof cell === "string" ? undefined : styles["end"]}>
                  {text === "" ? <span className="yz-hidden">{actions}</span> : text}
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
