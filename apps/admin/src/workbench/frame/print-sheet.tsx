import { useEffect } from "react";
import { createPortal } from "react-dom";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { printStore } from "../../platform/editors/print-active.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { useAsOf } from "../../platform/shell/as-of.ts";
import { useStore } from "../../platform/shell/store.ts";
import { DemoMark } from "./demo-mark.tsx";
import styles from "./frame.module.css";

const texts = defineTexts({ foot: "截至 {date} · {count} 行 · {name} 打印" }, { foot: "As of {date} · {count} rows · printed by {name}" });

/** The list an editor gave to paper; on screen it is nowhere. */
export default function PrintSheet() {
  const t = useTexts(texts);
  const table = useStore(printStore);
  const { account, demo } = useSession();
  const { date } = useAsOf();
  useEffect(() => {
    if (table === null) return undefined;
    document.documentElement.dataset["printing"] = "list";
    const done = (): void => printStore.set(null);
    window.addEventListener("afterprint", done, { once: true });
    window.print();
    return () => {
      delete document.documentElement.dataset["printing"];
      window.removeEventListener("afterprint", done);
    };
  }, [table]);
  if (table === null) return null;
  return createPortal(
    <div className={styles["paper"]}>
      <table>
        <caption>
          {table.title} {demo ? <DemoMark /> : null}
        </caption>
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
      {table.note === "" ? null : <p className={styles["paperNote"]}>{table.note}</p>}
      <p className={styles["paperNote"]}>{t("foot", { date, count: table.rows.length, name: account.name })}</p>
    </div>,
    document.body,
  );
}
