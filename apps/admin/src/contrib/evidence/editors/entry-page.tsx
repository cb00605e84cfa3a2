import { Callout, FieldList, Link, Section } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { EntryData } from "../evidence-data.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { EntryCredits } from "./entry-credits.tsx";
import styles from "./evidence.module.css";

export function EntryPage({ entry }: { readonly entry: EntryData }) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const label = (group: string, code: string | null): string | null => (code === null ? null : domain.text(`label.${group}.${code}`));
  const unit = uris.unit.to({ id: entry.unitId });
  return (
    <div className={styles["page"]}>
      <Section title={entry.title}>
        <FieldList
          labelWidth={7}
          items={[
            { label: t("on"), value: entry.occurredOn },
            {
              label: t("unit"),
              value: (
                <Link href={unit} onOpen={(how) => wb.open(unit, how)}>
                  {entry.unitName ?? "–"}
                </Link>
              ),
            },
            ...(entry.kind === "issue"
              ? [
                  { label: t("class"), value: label("issueClass", entry.class) },
                  { label: t("channel"), value: label("issueChannel", entry.channel) },
                  { label: t("urgent"), value: t(entry.urgent ? "yes" : "no") },
                ]
              : []),
            ...(entry.kind === "project" ? [{ label: t("level"), value: label("projectLevel", entry.projectLevel) }] : []),
            ...(entry.quantity === null ? [] : [{ label: t("quantity"), value: `${entry.quantity.toLocaleString("en-US")} ${label("measure", entry.measure) ?? ""}` }]),
            ...(entry.closedOn === null ? [] : [{ label: t("closed"), value: entry.closedOn }]),
            ...(entry.clock === null ? [] : [{ label: t("clock"), value: <Clock clock={entry.clock} />, wide: true }]),
            { label: t("recorder"), value: entry.recorder ?? (entry.externalId === null ? t("imported") : null) },
            ...(entry.verifiedOn === null
              ? []
              : [{ label: t("verifiedOn"), value: [entry.verifiedOn, entry.verifier, entry.residentReplied ? t("replied") : null].filter((part) => part !== null).join(" · ") }]),
            ...(entry.corrects === null ? [] : [{ label: t("corrects"), value: <EntryLink entry={entry.corrects} />, wide: true }]),
            ...(entry.correctedBy === null
              ? []
              : [
                  {
                    label: t("correctedBy"),
                    value: (
                      <span>
                        <EntryLink entry={entry.correctedBy} /> · {label("verification", entry.correctedBy.verification)}
                      </span>
                    ),
                    wide: true,
                  },
                ]),
            ...(entry.externalId === null ? [] : [{ label: t("externalId"), value: `${entry.sourceSystem ?? ""} ${entry.externalId}`.trim() }]),
          ]}
        />
      </Section>
      {entry.detail === null ? null : (
        <Section title={t("detail")}>
          {entry.masked ? <Callout tone="info">{t("masked")}</Callout> : null}
          <p className={styles["detail"]}>{entry.detail}</p>
        </Section>
      )}
      <EntryCredits key={entry.version} entry={entry} />
    </div>
  );
}

function EntryLink({ entry }: { readonly entry: { readonly id: string; readonly title: string } }) {
  const wb = useWorkbench();
  const uri = uris.evidenceItem.to({ id: entry.id });
  return (
    <Link href={uri} onOpen={(how) => wb.open(uri, how)}>
      {entry.title}
    </Link>
  );
}

function Clock({ clock }: { readonly clock: NonNullable<EntryData["clock"]> }) {
  const t = useTexts(evidenceTexts);
  const length = t(clock.unit === "working" ? "clockWorking" : "clockCalendar", { n: clock.days });
  const parts = [length, clock.dueOn === null ? null : t("dueIs", { date: clock.dueOn }), clock.provisional ? t("provisional") : null].filter((part) => part !== null);
  return (
    <span>
      {parts.join(" · ")}
      {clock.overdue ? <strong className={styles["late"]}> · {t("late")}</strong> : clock.inTime === null ? null : ` · ${t(clock.inTime ? "inTime" : "notInTime")}`}
    </span>
  );
}
