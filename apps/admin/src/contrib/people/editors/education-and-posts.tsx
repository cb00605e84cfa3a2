import { Button } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { peopleTexts } from "../people.texts.ts";
import { recordTexts } from "../record.texts.ts";
import type { PersonFactsProps } from "./person-props.ts";
import { RecordTable } from "./record-table.tsx";
import { RowActions } from "./row-actions.tsx";
import { useMayNot } from "./use-may-not.ts";
import { useRemoveRecord } from "./use-remove-record.ts";

export function EducationTable({ person, past, onAct }: PersonFactsProps) {
  const t = useTexts(peopleTexts);
  const words = useTexts(recordTexts);
  const domain = useDomainText();
  const mayNot = useMayNot(person);
  const remove = useRemoveRecord(person.id);
  const label = (group: string, code: string | null): string => (code === null ? "–" : domain.text(`label.${group}.${code}`));
  return (
    <RecordTable
      title={t("educations")}
      none={t("empty")}
      actions={
        <Button small icon="add" disabledReason={mayNot("people.saveRecord")} onClick={() => onAct("education")}>
          {words("add")}
        </Button>
      }
      head={[t("mode"), t("level"), words("degree"), t("school"), t("major"), words("entered"), t("graduated"), t("actions")]}
      rows={person.education}
      keyOf={(row) => row.id}
      cells={(row) => [
        label("educationMode", row.mode),
        label("education", row.level),
        label("degree", row.degree),
        row.school ?? "–",
        row.major ?? "–",
        row.entered ?? "–",
        row.graduated ?? (row.entered === null ? "–" : words("studying")),
        past ? null : (
          <RowActions
            name={[label("education", row.level), row.school].filter((part) => part !== null).join(" ")}
            may={{ edit: person.can["people.saveRecord"], remove: person.can["people.removeRecord"] }}
            onEdit={() => onAct("education", row.id)}
            onRemove={() => remove("education", row)}
          />
        ),
      ]}
    />
  );
}

export function PostTable({ person, past, onAct }: PersonFactsProps) {
  const t = useTexts(peopleTexts);
  const words = useTexts(recordTexts);
  const domain = useDomainText();
  const mayNot = useMayNot(person);
  const change = useChange(trpc.people.removeAppointment.mutationOptions(), { done: () => words("removed") });
  return (
    <RecordTable
      title={t("posts")}
      none={t("empty")}
      actions={
        <Button small icon="briefcase" disabledReason={mayNot("people.recordAppointment")} onClick={() => onAct("appoint")}>
          {t("recordAppointmentButton")}
        </Button>
      }
      head={[t("title"), t("role"), t("from"), t("to"), t("document"), t("actions")]}
      rows={person.appointments}
      keyOf={(row) => row.id}
      cells={(row) => [
        row.title,
        `${domain.text(`label.appointmentRole.${row.role}`)} · ${domain.text(`label.appointmentKind.${row.kind}`)}`,
        row.from,
        row.to ?? t("current"),
        row.documentNo ?? "–",
        past ? null : (
          <RowActions
            name={row.title}
            may={{ edit: person.can["people.editAppointment"], remove: person.can["people.removeAppointment"] }}
            onEdit={() => onAct("appoint", row.id)}
            onRemove={() => change.run({ appointmentId: row.id, version: row.version })}
          >
            {row.to === null && person.can["people.endAppointment"] === true ? (
              <Button small tone="link" aria-label={`${t("endAppointment")}：${row.title}`} onClick={() => onAct("endAppointment", row.id)}>
                {t("endButton")}
              </Button>
            ) : null}
          </RowActions>
        ),
      ]}
    />
  );
}
