import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds } from "../../../platform/commands/when.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import type { CalendarDate } from "@yanzhen/domain/kernel";
import { influencePeriod, type RecordKind, type SanctionKind } from "@yanzhen/domain/people";
import { Button, Link, type OpenHow } from "@yanzhen/ui/primitives";
import { useSession } from "../../../platform/session/session-store.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { SEES_OTHERS } from "../people.commands.ts";
import { peopleTexts } from "../people.texts.ts";
import { influenceText } from "../influence-text.ts";
import { recordTexts } from "../record.texts.ts";
import type { PersonFactsProps } from "./person-props.ts";
import styles from "./person.module.css";
import { RecordTable } from "./record-table.tsx";
import { RowActions } from "./row-actions.tsx";
import { useMayNot } from "./use-may-not.ts";
import { useRemoveRecord } from "./use-remove-record.ts";

/** Postings, ledger and evaluation, and what the file holds of grades, training and sanctions. */
export function PersonRecords({ person, past, onAct }: PersonFactsProps) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const words = useTexts(recordTexts);
  const { date } = useAsOf();
  const seesOthers = holds(SEES_OTHERS, useContextKeys(), useSession().conditions);
  const mayNot = useMayNot(person);
  const remove = useRemoveRecord(person.id);
  const add = (of: RecordKind) => (
    <Button small icon="add" disabledReason={mayNot("people.saveRecord")} onClick={() => onAct(of)}>
      {words("add")}
    </Button>
  );
  const actions = (of: RecordKind, row: { readonly id: string; readonly version: number }, name: string) =>
    past ? null : (
      <RowActions
        name={name}
        may={{ edit: person.can["people.saveRecord"], remove: person.can["people.removeRecord"] }}
        onEdit={() => onAct(of, row.id)}
        onRemove={() => remove(of, row)}
      />
    );
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
          person.postings.length === 0 || !seesOthers ? null : (
            <Link href={uris.postings.to({ person: person.id })} onOpen={open(uris.postings.to({ person: person.id }))}>
              {t("openPostings")}
            </Link>
          )
        }
        head={[t("compounds"), t("role"), t("dutyDays"), t("mentor"), t("from"), t("to"), t("actions")]}
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
          <Link key="days" href={uris.posting.to({ id: row.id })} onOpen={open(uris.posting.to({ id: row.id }))}>
            {t("siteDays")}
          </Link>,
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
        actions={add("grade")}
        head={[t("year"), t("grade"), t("actions")]}
        rows={person.grades}
        keyOf={(row) => row.id}
        cells={(row) => [row.year, domain.text(`label.annualGrade.${row.grade}`), actions("grade", row, `${row.year} ${t("grades")}`)]}
      />
      <RecordTable
        title={t("trainings")}
        none={t("empty")}
        actions={add("training")}
        head={[t("course"), t("hours"), t("heldOn"), t("actions")]}
        rows={person.training}
        keyOf={(row) => row.id}
        cells={(row) => [row.title, row.hours, row.heldOn, actions("training", row, row.title)]}
      />
      <RecordTable
        title={t("sanctions")}
        none={t("empty")}
        actions={add("sanction")}
        head={[words("sanction"), words("approvedOn"), words("influence"), t("document"), t("actions")]}
        rows={person.sanctions}
        keyOf={(row) => row.id}
        cells={(row) => {
          const sanction = { kind: row.kind as SanctionKind, approvedOn: row.approvedOn as CalendarDate, restoredOn: row.restoredOn as CalendarDate | null };
          const name = domain.text(`label.sanctionKind.${row.kind}`);
          return [name, row.approvedOn, influenceText(words, influencePeriod(sanction), sanction.kind, date), row.documentNo ?? "–", actions("sanction", row, name)];
        }}
      />
    </div>
  );
}
