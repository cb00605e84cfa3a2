import { EmptyState } from "@yanzhen/ui/primitives";
import { useCallback, useState } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import type { uris } from "../../../platform/uris/uris.ts";
import { peopleTexts } from "../people.texts.ts";
import { PersonFile } from "./person.tsx";

const NO_CRUMBS = (): readonly never[] => [];

/** One's own record: what a posted member comes for. */
export default function OwnRecord({ query, setQuery, editor }: EditorPropsOf<typeof uris.me>) {
  const t = useTexts(peopleTexts);
  const { personId } = useSession();
  const [edit, setEdit] = useState(false);
  const write = useCallback(
    (next: { readonly tab?: string; readonly edit?: boolean }) => {
      if (next.edit !== undefined) setEdit(next.edit);
      if (next.tab !== undefined) setQuery({ tab: next.tab });
    },
    [setQuery],
  );
  if (personId === null) return <EmptyState icon="person" title={t("noOwnRecord")} detail={t("noOwnRecordDetail")} />;
  return <PersonFile id={personId} query={{ tab: query.tab, edit, act: "", item: null }} setQuery={write} editor={editor} crumbs={NO_CRUMBS} />;
}
