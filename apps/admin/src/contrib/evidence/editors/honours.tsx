import { useQuery } from "@tanstack/react-query";
import { honourKinds } from "@yanzhen/domain/evidence";
import { Button } from "@yanzhen/ui/primitives";
import { useMemo } from "react";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds, when } from "../../../platform/commands/when.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ChoiceFilter } from "../../../platform/list/choice-filter.tsx";
import { ListEditor } from "../../../platform/list/list-editor.tsx";
import { oneOf } from "../../../platform/list/list-question.ts";
import { localRows } from "../../../platform/list/list-rows.ts";
import { useListTitle } from "../../../platform/list/use-list-title.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { honourColumns } from "../honour-columns.ts";
import { honourTexts } from "../honour.texts.ts";
import { EndHonourForm, RecordHonourForm } from "./honour-forms.tsx";

/** Units that hold 无案 or 无访 on the day. */
export default function Honours({ query, setQuery, editor }: EditorPropsOf<typeof uris.honours>) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const words = useTexts(honourTexts);
  const wb = useWorkbench();
  const { at, past } = useAsOf();
  const kind = oneOf(honourKinds, query.kind);
  const honours = useQuery(trpc.evidence.honours.queryOptions({ unitId: query.unit ?? undefined, kind, at }));
  const { conditions } = useSession();
  const keys = useContextKeys();
  const may = holds(when.can("evidence.recordHonour"), keys, conditions);
  const ending = (honours.data ?? []).find(({ id }) => id === query.item);
  const done = (): void => setQuery({ act: "", item: null }, "replace");
  const form =
    past || query.act === "" ? null : query.act === "record" ? (
      <RecordHonourForm key={query.unit} unitId={query.unit} editor={editor} onDone={done} />
    ) : ending === undefined ? null : (
      <EndHonourForm key={ending.id} honour={ending} editor={editor} onDone={done} />
    );
  const columns = useMemo(() => honourColumns(t, domain), [t, domain]);
  const title = useListTitle(editor, { label: t("honours"), icon: "star-empty" });
  return (
    <ListEditor
      label={title}
      title={title}
      columns={columns}
      rows={localRows(honours.data ?? [], honours)}
      rowKey={(row) => row.id}
      filters={
        <ChoiceFilter
          label={t("honour")}
          any={t("anyHonour")}
          value={kind ?? null}
          onChange={(next) => setQuery({ kind: next })}
          options={honourKinds.map((code) => ({ value: code, label: domain.text(`label.honourKind.${code}`) }))}
        />
      }
      actions={
        may ? (
          <Button icon="add" disabledReason={past ? words("past") : null} onClick={() => void wb.run("evidence.recordHonour", { id: query.unit ?? "" })}>
            {words("recordAction")}
          </Button>
        ) : null
      }
      banner={form}
      opens={(row) => uris.unit.to({ id: row.unitId })}
      menu={{ id: "honour/context", input: (row) => ({ id: row.id, unitId: row.unitId }) }}
      empty={{ icon: "star-empty", title: t("noHonours") }}
    />
  );
}
