import type { Condition } from "../../platform/editors/conditions-of.ts";
import type { PrintTable } from "../../platform/editors/use-print.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import styles from "./print.module.css";

const texts = defineTexts(
  { head: "{date} · 共 {n} 行", condition: "{label}：{value}", between: "；", all: "没有筛选条件" },
  { head: "{date} · {n} rows", condition: "{label}: {value}", between: "; ", all: "no conditions" },
);

/** Up to so many characters a cell is not broken: a name, a date. */
const SHORT = 11;
/** More columns than these do not fit across an upright sheet. */
const UPRIGHT = 7;

interface PrintListProps {
  readonly table: PrintTable;
  /** The day shown, and whose knowledge of it. */
  readonly date: string;
  readonly conditions: readonly Condition[];
}

/** The list's name, the day and what narrows it, and every row. */
export function PrintList({ table, date, conditions }: PrintListProps) {
  const t = useTexts(texts);
  const said = conditions.map(({ label, value }) => (label === "" || value.startsWith(label) ? value : t("condition", { label, value }))).join(t("between"));
  return (
    <div className={table.headers.length > UPRIGHT ? styles["across"] : undefined}>
      <p className={styles["name"]}>{table.title}</p>
      <p className={styles["note"]}>
        {t("head", { date, n: table.rows.length })} · {said === "" ? t("all") : said}
      </p>
      <table>
        <thead>
          <tr>
            {table.headers.map((header, at) => (
              <th key={at} scope="col" style={{ textAlign: header.align }}>
                {header.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} style={{ textAlign: table.headers[column]?.align, whiteSpace: cell.length > SHORT ? undefined : "nowrap" }}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note === "" ? null : <p className={styles["note"]}>{table.note}</p>}
    </div>
  );
}
