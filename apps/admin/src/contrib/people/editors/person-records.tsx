import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { Link, type OpenHow } from "@yanzhen/ui/primitives";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { peopleTexts } from "../people.texts.ts";
import type { PersonData } from "../person-data.ts";
import styles from "./person.module.css";
import { RecordTable } from "./record-table.tsx";

export function PersonRecords({ person }: { readonly person: PersonData }) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const open = (uri: Uri) => (how: OpenHow) => wb.open(uri, how);
  return (
    <div className={styles["page"]}>
      <RecordTable
        title={t("evidence")}
        none={t("empty")}
        actions={
          person.evidenceByKind.length === 0 ? null : (
            <Link href={uris.evidence.to({ person: person.id })} onOpen={open(uris.evidence.to({ person: person.id }))}>
              {t("openEvidence")}
            </Link>
          )
        }
        head={[t("mode"), t("count"), t("verified")]}
        rows={person.evidenceByKind}
        keyOf={(row) => row.kind}
        cells={(row) => {
          const uri = uris.evidence.to({ person: person.id, kind: row.kind });
          return [
            domain.text(`label.evidenceKind.${row.kind}`),
            <Link key="count" href={uri} onOpen={(how) => wb.open(uri, how)}>
              {row.count}
            </Link>,
            row.verified,
          ];
        }}
      />
      <RecordTable
        title={t("postings")}
        none={t("empty")}
        actions={
          person.postings.length === 0 ? null : (
            <Link href={uris.postings.to({ person: person.id })} onOpen={open(uris.postings.to({ person: person.id }))}>
              {t("openPostings")}
            </Link>
          )
        }
        head={[t("compounds"), t("role"), t("dutyDays"), t("mentor"), t("from"), t("to")]}
        rows={person.postings}
        keyOf={(row) => row.id}
        cells={(row) => [
          <Link key="compound" href={uris.unit.to({ id: row.compoundId })} onOpen={open(uris.unit.to({ id: row.compoundId }))}>
            {row.compound ?? "–"}
          </Link>,
          domain.text(`label.postingRole.${row.role}`),
          row.dutyDays,
          row.mentor ?? "–",
          row.from,
          row.to ?? "–",
        ]}
      />
      <RecordTable
        title={t("results")}
        none={t("empty")}
        head={[t("period"), t("grade"), t("total")]}
        rows={person.results}
        keyOf={(row) => row.id}
        cells={(row) => [
          <Link key={row.id} href={uris.evaluation.to({ id: row.id })} onOpen={(how) => wb.open(uris.evaluation.to({ id: row.id }), how)}>
            {row.period}
          </Link>,
          row.grade === null ? "–" : domain.text(`label.evaluationGrade.${row.grade}`),
          row.total ?? "–",
        ]}
      />
      <RecordTable
        title={t("grades")}
        none={t("empty")}
        head={[t("year"), t("grade")]}
        rows={person.grades}
        keyOf={(row) => String(row.year)}
        cells={(row) => [row.year, domain.text(`label.annualGrade.${row.grade}`)]}
      />
      <RecordTable
        title={t("trainings")}
        none={t("empty")}
        head={[t("course"), t("hours"), t("heldOn")]}
        rows={person.training}
        keyOf={(row) => row.id}
        cells={(row) => [row.title, row.hours, row.heldOn]}
      />
      <RecordTable
        title={t("sanctions")}
        none={t("empty")}
        head={[t("mode"), t("from"), t("document")]}
        rows={person.sanctions}
        keyOf={(row) => row.id}
        cells={(row) => [domain.text(`label.sanctionKind.${row.kind}`), row.approvedOn, row.documentNo ?? "–"]}
      />
    </div>
  );
}
