import { useQuery } from "@tanstack/react-query";
import { honourKinds } from "@yanzhen/domain/evidence";
import { useMemo } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ChoiceFilter } from "../../../platform/list/choice-filter.tsx";
import { ListEditor } from "../../../platform/list/list-editor.tsx";
import { oneOf } from "../../../platform/list/list-question.ts";
import { localRows } from "../../../platform/list/list-rows.ts";
import { useListTitle } from "../../../platform/list/use-list-title.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { honourColumns } from "../honour-columns.ts";

/** Units that hold 无案 or 无访 on the day. */
export default function Honours({ query, setQuery, editor }: EditorPropsOf<typeof uris.honours>) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const { at } = useAsOf();
  const kind = oneOf(honourKinds, query.kind);
  const honours = useQuery(trpc.evidence.honours.queryOptions({ unitId: query.unit ?? undefined, kind, at }));
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
      opens={(row) => uris.unit.to({ id: row.unitId })}
      menu={{ id: "unit/context", input: (row) => ({ id: row.unitId }) }}
      empty={{ icon: "star-empty", title: t("noHonours") }}
    />
  );
}
