import { useQuery } from "@tanstack/react-query";
import { Button, EditorFrame, FieldList, Link, Section, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { useChangeReason } from "../../../platform/commands/use-change-reason.ts";
import { holds } from "../../../platform/commands/when.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { formTexts } from "../assign.texts.ts";
import type { PostingRow } from "../posting-data.ts";
import { OTHERS_POSTINGS } from "../posting.commands.ts";
import { postingTexts } from "../posting.texts.ts";
import { ChangeForm } from "./change-form.tsx";
import { EndForm } from "./end-form.tsx";
import { MoveForm } from "./move-form.tsx";
import { SiteDays } from "./site-days.tsx";
import styles from "./posting.module.css";

const ACTS = [
  { act: "change", icon: "edit" },
  { act: "move", icon: "arrow-swap" },
  { act: "end", icon: "circle-slash" },
] as const;

const FORMS = { change: ChangeForm, move: MoveForm, end: EndForm } as const;

/** One posting: its facts on the day, and the form of what is to be done with it. */
export default function Posting({ params, query, setQuery, editor }: EditorPropsOf<typeof uris.posting>) {
  const t = useTexts(formTexts);
  const words = useTexts(postingTexts);
  const { at, date } = useAsOf();
  const posting = useQuery(trpc.posting.posting.queryOptions({ id: params.id, at }));
  const row = posting.data;
  const listed = holds(OTHERS_POSTINGS, useContextKeys(), useSession().conditions);
  const name = row === undefined ? null : `${row.personName ?? words("otherUnit")} · ${row.compound ?? ""}`;
  useEffect(() => {
    if (name === null || row === undefined) return;
    editor.setTitle(name);
    editor.setSubject({ type: "posting", id: row.id, name });
    editor.setCrumbs([
      // A posted member has the own posting, no list.
      ...(listed ? [{ label: words("postings"), uri: uris.postings.to(), icon: "table" as const }] : []),
      { label: row.compound ?? "–", uri: uris.unit.to({ id: row.compoundId }) },
      { label: row.personName ?? words("otherUnit") },
    ]);
  }, [editor, words, name, row, listed]);
  const reasonOf = useChangeReason();
  return (
    <QueryView query={posting}>
      {(shown) => {
        const refusalOf = (act: string): string | null => reasonOf(shown.can, `posting.${act}`);
        const toolbar = (
          <Toolbar
            label={words("posting")}
            end={ACTS.map(({ act, icon }) => (
              <Button key={act} icon={icon} disabledReason={refusalOf(act)} onClick={() => setQuery({ act })}>
                {t(act)}
              </Button>
            ))}
          >
            <strong>{name}</strong>
            <span className={styles["date"]}>{words("asOf", { date })}</span>
          </Toolbar>
        );
        const Form = query.act === "" || refusalOf(query.act) !== null ? null : FORMS[query.act];
        return (
          <EditorFrame toolbar={toolbar} padded>
            <div className={styles["split"]}>
              {Form === null ? null : <Form key={`${query.act}${shown.version}`} posting={shown} editor={editor} onDone={() => setQuery({ act: "" })} />}
              <PostingFacts posting={shown} />
              <SiteDays key={shown.id} posting={shown} />
            </div>
          </EditorFrame>
        );
      }}
    </QueryView>
  );
}

function PostingFacts({ posting }: { readonly posting: PostingRow }) {
  const t = useTexts(formTexts);
  const words = useTexts(postingTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const person = uris.person.to({ id: posting.personId });
  const compound = uris.unit.to({ id: posting.compoundId }, { tab: "postings" });
  return (
    <Section title={t("facts")}>
      <FieldList
        labelWidth={8}
        items={[
          {
            label: words("person"),
            value:
              posting.personName === null ? (
                words("otherUnit")
              ) : (
                <Link href={person} onOpen={(how) => wb.open(person, how)}>
                  {posting.personName}
                </Link>
              ),
          },
          { label: words("personUnit"), value: posting.personUnit },
          {
            label: words("compound"),
            value: (
              <Link href={compound} onOpen={(how) => wb.open(compound, how)}>
                {posting.compound ?? "–"}
              </Link>
            ),
          },
          { label: words("community"), value: [posting.township, posting.community].filter((part) => part !== null).join(" · ") },
          { label: words("role"), value: domain.text(`label.postingRole.${posting.role}`) },
          { label: words("state"), value: words(posting.state) },
          { label: words("from"), value: posting.from },
          { label: words("to"), value: posting.to },
          { label: words("dutyDaysShort"), value: posting.dutyDays },
          { label: words("mentor"), value: posting.mentor },
          { label: words("branchTitle"), value: posting.branchTitle },
          { label: words("crossTitle"), value: posting.crossTitle },
          ...(posting.endReason === null ? [] : [{ label: words("endReason"), value: domain.text(`label.endReason.${posting.endReason}`) }]),
          { label: words("note"), value: posting.note, wide: true },
        ]}
      />
    </Section>
  );
}
