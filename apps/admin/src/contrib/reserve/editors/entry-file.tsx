import { Badge, type BadgeTone, Callout, FieldList, Section, Table } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { readinessTone } from "../reserve-columns.tsx";
import type { EntryData } from "../reserve-data.ts";
import { reserveTexts } from "../reserve.texts.ts";
import styles from "./reserve.module.css";

type File = NonNullable<EntryData["file"]>;
type Weight = File["screening"][number]["weight"];

const tones = { met: "ok", soft: "warning", hard: "error", unknown: "info" } as const satisfies Record<Weight, BadgeTone>;

/** Every condition of the class with its verdict; what is not met says why, and with which reason it was passed over. */
export function Screening({ file, date }: { readonly file: File; readonly date: string }) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  return (
    <Section title={t("screening")} detail={t("screeningDetail", { date })}>
      <Table head={[t("rule"), t("verdict"), t("why")]}>
        {file.screening.map((line) => (
          <tr key={line.ruleId}>
            <td title={line.ruleId}>{domain.text(`label.screeningRule.${line.ruleId}`)}</td>
            <td>
              <Badge tone={tones[line.weight]}>{line.weight === "met" ? t("met") : domain.text(`label.screeningWeight.${line.weight}`)}</Badge>
            </td>
            <td>
              {line.weight === "met" ? null : domain.text(`finding.${line.ruleId}`, line.facts)}
              {line.reason === null ? null : <div className={styles["quiet"]}>{line.reason}</div>}
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

/** What the steps have put on record so far. */
export function Procedure({ entry, file }: { readonly entry: EntryData; readonly file: File }) {
  const t = useTexts(reserveTexts);
  const { procedure: p } = file;
  const steps = entry.states.map((state) => state.facts);
  const inspectors = steps.findLast((facts) => facts?.inspectors !== undefined)?.inspectors ?? [];
  const report = steps.findLast((facts) => facts?.report !== undefined)?.report ?? null;
  const signed = p.answers.filter((answer) => answer.signatory !== null).length;
  return (
    <Section title={t("procedure")}>
      <FieldList
        items={[
          { label: t("inspection"), value: inspectors.length === 0 ? null : inspectors.join("、") },
          { label: t("deliberation"), value: p.deliberation === null ? null : `${t(p.deliberation.agreed ? "agreedText" : "notAgreedText")} ${p.deliberation.documentNo ?? ""}` },
          { label: t("jointReview"), value: p.answers.length === 0 ? null : t("answered", { n: signed, of: p.requiredDepartments.length }) },
          { label: t("publicity"), value: p.publicity === null ? null : t("publicityText", { from: p.publicity.from, to: p.publicity.to, days: p.publicity.workingDays }) },
          { label: t("filing"), value: p.filingDocument },
          { label: t("report"), value: report, wide: true },
        ]}
      />
    </Section>
  );
}

/** Each rating with the basis it was given, the latest first. */
export function ReadinessHistory({ file, date }: { readonly file: File; readonly date: string }) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  const overdue = file.reviewDueOn !== null && file.reviewDueOn <= date;
  return (
    <Section title={t("readinessHistory")} detail={file.readiness.length === 0 ? undefined : String(file.readiness.length)}>
      {overdue ? <Callout tone="warning">{t("overdue", { date: file.reviewDueOn ?? "" })}</Callout> : null}
      {file.readiness.length === 0 ? (
        <p className={styles["none"]}>{t("never")}</p>
      ) : (
        <Table head={[t("readiness"), t("from"), t("to"), t("basis"), t("by")]}>
          {file.readiness.toReversed().map((row) => (
            <tr key={row.id}>
              <td>
                <Badge tone={readinessTone[row.level]}>{domain.text(`label.readiness.${row.level}`)}</Badge>
              </td>
              <td className={`${styles["date"]} yz-num`}>{row.from}</td>
              <td className={`${styles["date"]} yz-num`}>{row.to ?? t("ongoing")}</td>
              <td>{row.basis}</td>
              <td className={styles["quiet"]}>{row.by ?? "–"}</td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
