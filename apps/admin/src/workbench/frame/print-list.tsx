import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import type { PrintTable } from "../../platform/editors/use-print.ts";
import styles from "./print.module.css";

const texts = defineTexts({ count: "共 {n} 行" }, { count: "{n} rows" });

export function PrintList({ table }: { readonly table: PrintTable }) {
  const t = useTexts(texts);
  return (
    <>
      <table>
        <caption>{table.title}</caption>
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
                <td key={column} style={{ textAlign: table.headers[column]?.align }}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note === "" ? null : <p className={styles["note"]}>{table.note}</p>}
      <p className={styles["note"]}>{t("count", { n: table.rows.length })}</p>
    </>
  );
}
