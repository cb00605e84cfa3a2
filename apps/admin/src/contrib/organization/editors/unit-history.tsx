import { Section, Table } from "@yanzhen/ui/primitives";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import type { UnitData } from "../unit-data.ts";
import { unitTexts } from "../unit.texts.ts";
import styles from "./overview.module.css";

/** Names and places over time. */
export function UnitHistory({ history }: { readonly history: UnitData["history"] }) {
  const t = useTexts(unitTexts);
  return (
    <Section title={t("history")}>
      <Dated head={t("name")} rows={history.names.map((row) => [row.from, row.to, row.name])} />
      <h3 className={styles["sub"]}>{t("places")}</h3>
      <Dated head={t("parent")} rows={history.places.map((row) => [row.from, row.to, row.parentName ?? "–"])} />
    </Section>
  );
}

function Dated({ head, rows }: { readonly head: string; readonly rows: readonly (readonly [string, string | null, string])[] }) {
  const t = useTexts(unitTexts);
  return (
    <Table head={[t("from"), t("to"), head]}>
      {rows.map(([from, to, text]) => (
        <tr key={from}>
          <td className="yz-num">{from}</td>
          <td className="yz-num">{to ?? "–"}</td>
          <td>{text}</td>
        </tr>
      ))}
    </Table>
  );
}
