import { Section, Table } from "@yanzhen/ui/primitives";
import type { DomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import type { EntryData } from "../reserve-data.ts";
import { reserveTexts } from "../reserve.texts.ts";
import styles from "./reserve.module.css";

type State = EntryData["states"][number];

/** Every state the entry was in, the latest first: since when, why, on which document, by whom. */
export function EntryStates({ entry }: { readonly entry: EntryData }) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  return (
    <Section title={t("stateHistory")} detail={String(entry.states.length)}>
      <Table head={[t("state"), t("from"), t("to"), t("record"), t("by")]}>
        {entry.states.toReversed().map((row) => (
          <tr key={row.id}>
            <td className={styles["date"]}>{domain.text(`label.reserveState.${row.state}`)}</td>
            <td className={`${styles["date"]} yz-num`}>{row.from}</td>
            <td className={`${styles["date"]} yz-num`}>{row.to ?? t("ongoing")}</td>
            <td>{recordOf(row, domain).join("；")}</td>
            <td className={styles["quiet"]} title={row.at ?? undefined}>
              {row.by ?? "–"}
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

function recordOf(row: State, domain: DomainText): readonly string[] {
  const { facts } = row;
  const lines = [
    facts?.removal === undefined ? null : domain.text(`label.removalReason.${facts.removal}`),
    row.reason,
    ...Object.values(facts?.reasons ?? {}),
    facts?.inspectors === undefined ? null : facts.inspectors.join("、"),
    ...(facts?.answers ?? []).map(
      (answer) => `${answer.department}：${domain.text(`label.reviewOpinion.${answer.opinion}`)}${answer.signatory === null ? "" : `（${answer.signatory}）`}`,
    ),
    facts?.publicity === undefined ? null : `${facts.publicity.from} — ${facts.publicity.to}`,
    row.documentNo ?? facts?.filingDocument ?? facts?.deliberation?.documentNo ?? null,
  ];
  return lines.filter((line): line is string => typeof line === "string" && line !== "");
}
