import { addDays, earliestDay, latestDay, type PartialDate } from "@yanzhen/domain/kernel";
import { GanttChart, type GanttRow } from "@yanzhen/ui/charts";
import { EmptyState } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { peopleTexts } from "../people.texts.ts";
import type { PersonData } from "../person-data.ts";
import styles from "./person.module.css";

/** Posts and postings side by side over the years; education over its years, or where it ended. */
export function PersonTimeline({ person, date }: { readonly person: PersonData; readonly date: string }) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const studies = person.education.flatMap((row): readonly GanttRow[] => {
    const [began, ended] = [row.entered as PartialDate | null, row.graduated as PartialDate | null];
    const known = began ?? ended;
    if (known === null) return [];
    // Without a day of entry the bar is the year, month or day of graduation; without graduation the studies go on.
    const to = ended === null ? null : addDays(latestDay(ended), 1);
    return [
      {
        id: row.id,
        label: [domain.text(`label.education.${row.level}`), row.school].filter((part) => part !== null).join(" · "),
        bars: [{ id: row.id, label: ended === null ? t("studying") : domain.text(`label.educationMode.${row.mode}`), from: earliestDay(known), to, kind: 2 }],
      },
    ];
  });
  const posts = person.appointments.map((row): GanttRow => ({
    id: row.id,
    label: row.title,
    bars: [{ id: row.id, label: row.unitName ?? "", from: row.from, to: row.to, kind: 0 }],
  }));
  const postings = person.postings.map((row): GanttRow => ({
    id: row.id,
    label: row.compound ?? "",
    bars: [{ id: row.id, label: domain.text(`label.postingRole.${row.role}`), from: row.from, to: row.to, kind: 1 }],
  }));
  const rows = [...studies, ...posts.toReversed(), ...postings.toReversed()];
  const first = rows.flatMap((row) => row.bars.map((bar) => bar.from)).toSorted()[0];
  if (first === undefined) return <EmptyState icon="history" title={t("empty")} />;
  return (
    <div className={styles["page"]}>
      <GanttChart
        label={t("timeline")}
        rows={rows}
        from={first}
        to={`${Number(date.slice(0, 4)) + 1}-01-01`}
        on={date}
        names={[t("posts"), t("postings"), t("educations")]}
        labelWidth={230}
        onOpen={(bar, _row, how) => {
          if (bar.kind === 1) wb.open(uris.posting.to({ id: bar.id }), how);
        }}
        onOpenRow={(row, how) => {
          const posting = person.postings.find(({ id }) => id === row.id);
          if (posting !== undefined) wb.open(uris.unit.to({ id: posting.compoundId }), how);
        }}
      />
    </div>
  );
}
