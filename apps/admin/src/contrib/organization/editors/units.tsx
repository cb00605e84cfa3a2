import { useQuery } from "@tanstack/react-query";
import { unitLevels } from "@yanzhen/domain/org";
import { Button, CheckField, SearchField } from "@yanzhen/ui/primitives";
import { useEffect, useMemo } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ChoiceFilter } from "../../../platform/list/choice-filter.tsx";
import { ListEditor } from "../../../platform/list/list-editor.tsx";
import { oneOf, orderOf, resetTo, typed } from "../../../platform/list/list-question.ts";
import { useServerRows } from "../../../platform/list/list-rows.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { unitColumns } from "../unit-columns.tsx";
import { unitsTexts } from "../units.texts.ts";

const SORTS = ["code", "name", "level", "parent", "households", "builtYear", "from"] as const;
const CLEARED = { level: null, q: "", direct: false } as const;

/** Units of the day below one, or of the whole scope: communities, grids and compounds with their facts. */
export default function Units({ query, setQuery, editor }: EditorPropsOf<typeof uris.units>) {
  const t = useTexts(unitsTexts);
  const domain = useDomainText();
  const { at } = useAsOf();
  const wb = useWorkbench();
  const unitId = query.unit;
  const above = useQuery({ ...trpc.org.ancestors.queryOptions({ id: unitId ?? "", at }), enabled: unitId !== null });
  const unitName = unitId === null ? null : (above.data?.at(-1)?.name ?? null);
  const level = oneOf(unitLevels, query.level);
  const title = [unitName === null ? t("title") : t("below", { unit: unitName }), level === undefined ? null : domain.text(`label.unitLevel.${level}`)]
    .filter((part) => part !== null)
    .join(" · ");
  useEffect(() => {
    editor.setTitle(title);
    editor.setSubject(unitId === null || unitName === null ? null : { type: "unit", id: unitId, name: unitName });
    editor.setCrumbs([
      { label: t("title"), uri: uris.units.to(), icon: "table" },
      ...(unitId === null ? [] : (above.data ?? []).map((row) => ({ label: row.name, uri: uris.units.to({ unit: row.id }) }))),
    ]);
  }, [editor, t, title, unitId, unitName, above.data]);
  const question = useMemo(
    () => ({
      ...(unitId === null ? {} : { unitId, direct: query.direct }),
      level,
      text: typed(query.q),
      ...orderOf(query.sort, SORTS, "code"),
    }),
    [query, unitId, level],
  );
  const rows = useServerRows((offset, limit) => trpc.org.units.queryOptions({ ...question, offset, limit, at }));
  const columns = useMemo(() => unitColumns(t, domain, level), [t, domain, level]);
  const toImport = (
    <Button icon="cloud-upload" onClick={() => wb.open(uris.import.to({ kind: "units" }))}>
      {t("import")}
    </Button>
  );
  return (
    <ListEditor
      label={t("title")}
      title={title}
      columns={columns}
      rows={rows}
      exported={{ list: "units", question }}
      rowKey={(row) => row.id}
      view={query}
      setView={setQuery}
      filters={
        <>
          <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={190} />
          <ChoiceFilter
            label={t("level")}
            any={t("anyLevel")}
            value={level ?? null}
            onChange={(next) => setQuery({ level: next })}
            options={unitLevels.map((one) => ({ value: one, label: domain.text(`label.unitLevel.${one}`) }))}
          />
          {unitId === null ? null : <CheckField label={t("direct")} checked={query.direct} onChange={(direct) => setQuery({ direct })} />}
        </>
      }
      onReset={resetTo(CLEARED, query, setQuery)}
      opens={(row) => uris.unit.to({ id: row.id })}
      menu={{ id: "unit/context", input: (row) => ({ id: row.id }) }}
      empty={{ icon: "table", title: t("empty"), detail: t("emptyDetail"), action: unitId === null ? toImport : null }}
    />
  );
}
