import { Button, FieldList, IconButton, Link, Section } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { peopleTexts } from "../people.texts.ts";
import type { PersonData } from "../person-data.ts";
import styles from "./person.module.css";
import { useMayNot } from "./use-may-not.ts";
import { EducationTable, PostTable } from "./education-and-posts.tsx";
import { PersonAccount } from "./person-account.tsx";
import type { PersonFactsProps } from "./person-props.ts";
import { RecordTable } from "./record-table.tsx";

export function PersonFacts({ person, past, onAct }: PersonFactsProps) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const why = useMayNot(person);
  const label = (group: string, code: string | null): string | null => (code === null ? null : domain.text(`label.${group}.${code}`));
  return (
    <div className={styles["page"]}>
      <Section title={t("facts")}>
        <FieldList
          labelWidth={9}
          items={[
            { label: t("birth"), value: person.birth },
            { label: t("idBirth"), value: person.idBirth },
            { label: t("ethnicity"), value: label("ethnicity", person.ethnicity) },
            { label: t("nativePlace"), value: person.nativePlace },
            { label: t("politics"), value: label("politicalStatus", person.politicalStatus) },
            { label: t("partyJoined"), value: person.partyJoined },
            { label: t("partyConfirmed"), value: person.partyConfirmed },
            { label: t("activistSince"), value: person.activistSince },
            { label: t("workStarted"), value: person.workStarted },
            { label: t("residentSince"), value: person.residentSince },
            {
              label: t("managing"),
              value:
                person.unitId === null ? null : (
                  <Link href={uris.unit.to({ id: person.unitId })} onOpen={(how) => wb.open(uris.unit.to({ id: person.unitId ?? "" }), how)}>
                    {person.unitName}
                  </Link>
                ),
            },
            { label: t("idNo"), value: <Secret person={person} field="idNo" masked={person.idNoMasked} past={past} /> },
            { label: t("phone"), value: <Secret person={person} field="phone" masked={person.phoneMasked} past={past} /> },
            { label: t("note"), value: person.note, wide: true },
          ]}
        />
      </Section>
      <EducationTable person={person} past={past} onAct={onAct} />
      <PostTable person={person} past={past} onAct={onAct} />
      <PersonAccount person={person} past={past} />
      {person.can["reserve.view"] === true ? (
        <RecordTable
          title={t("reserve")}
          none={t("empty")}
          actions={
            <Button small icon="person-add" disabledReason={why("reserve.nominate")} onClick={() => void wb.run("reserve.nominate", { id: person.id })}>
              {t("nominate")}
            </Button>
          }
          head={[t("reserve"), t("since"), t("readiness")]}
          rows={person.reserve}
          keyOf={(row) => row.entryId}
          cells={(row) => [
            <Link key="entry" href={uris.reserveEntry.to({ id: row.entryId })} onOpen={(how) => wb.open(uris.reserveEntry.to({ id: row.entryId }), how)}>
              {label("reserveClass", row.class)} · {label("reserveState", row.state)}
            </Link>,
            row.since,
            label("readiness", row.readiness) ?? "–",
          ]}
        />
      ) : null}
    </div>
  );
}

/** A masked number; the whole one is shown once, for a reason that goes into the log. */
function Secret({ person, field, masked, past }: { readonly person: PersonData; readonly field: "idNo" | "phone"; readonly masked: string | null; readonly past: boolean }) {
  const t = useTexts(peopleTexts);
  const wb = useWorkbench();
  const [clear, setClear] = useState<string | null>(null);
  const change = useChange(trpc.people.reveal.mutationOptions());
  if (masked === null) return null;
  const may = person.can["people.reveal"] === true && !past;
  const reveal = async (): Promise<void> => {
    const reason = await wb.ask({
      title: { zh: "查看完整号码的理由", en: "Reason for showing the number in full" },
      placeholder: { zh: "理由会写入审计日志", en: "The reason goes into the audit log" },
      minLength: 2,
      maxLength: 200,
    });
    if (reason === null) return;
    const answer = await change.run({ personId: person.id, field, reason });
    if (answer.ok) setClear(answer.value.value);
  };
  return (
    <span className={styles["secret"]}>
      <span className="yz-num">{clear ?? masked}</span>
      {may ? (
        <IconButton
          label={clear === null ? t("reveal") : t("cancel")}
          icon={clear === null ? "eye" : "eye-closed"}
          size="small"
          onClick={() => (clear === null ? void reveal() : setClear(null))}
        />
      ) : null}
    </span>
  );
}
