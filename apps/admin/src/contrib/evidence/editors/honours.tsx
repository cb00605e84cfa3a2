import { useQuery } from "@tanstack/react-query";
import { honourKinds } from "@yanzhen/domain/evidence";
import { DataGrid, type GridColumn } from "@yanzhen/ui/data-grid";
import { EditorFrame, EmptyState, SelectField, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useMemo } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { usePrint } from "../../../platform/editors/use-print.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { HonourRow } from "../evidence-data.ts";
import { evidenceTexts } from "../evidence.texts.ts";

/** Units that hold 无案 or 无访 on the day. */
export default function Honours({ query, setQuery, editor }: EditorPropsOf<typeof uris.honours>) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const { at } = useAsOf();
  const kind = honourKinds.find((known) => known === query.kind);
  const honours = useQuery(trpc.evidence.honours.queryOptions({ ...(query.unit === null ? {} : { unitId: query.unit }), ...(kind === undefined ? {} : { kind }), at }));
  useEffect(() => {
    editor.setTitle(t("honours"));
    editor.setCrumbs([{ label: t("honours"), icon: "star-empty" }]);
  }, [editor, t]);
  return (
    <EditorFrame
      toolbar={
        <Toolbar label={t("honours")}>
          <SelectField
            label={t("honour")}
            hideLabel
            value={kind ?? ""}
            onChange={(text) => setQuery({ kind: text === "" ? null : text })}
            options={[{ value: "", label: t("anyHonour") }, ...honourKinds.map((code) => ({ value: code as string, label: domain.text(`label.honourKind.${code}`) }))]}
          />
        </Toolbar>
      }
    >
      <QueryView query={honours}>{(rows) => <HonourGrid rows={rows} />}</QueryView>
    </EditorFrame>
  );
}

function HonourGrid({ rows }: { readonly rows: readonly HonourRow[] }) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const menu = useContextMenu("unit/context");
  const columns = useMemo(
    (): readonly GridColumn<HonourRow>[] => [
      { id: "unit", header: t("unit"), width: 180, fixed: true, text: (row) => row.unitName ?? "" },
      { id: "township", header: t("township"), width: 120, text: (row) => row.township ?? "" },
      { id: "honour", header: t("honour"), width: 120, text: (row) => domain.text(`label.honourKind.${row.kind}`) },
      { id: "level", header: t("level"), width: 70, text: (row) => domain.text(`label.honourLevel.${row.level}`) },
      { id: "document", header: t("document"), width: 180, text: (row) => row.documentNo ?? "" },
      { id: "since", header: t("since"), width: 96, text: (row) => row.from },
      { id: "until", header: t("until"), width: 96, text: (row) => row.to ?? "" },
    ],
    [t, domain],
  );
  usePrint(() => ({ title: t("honours"), columns, rows: () => rows }));
  return (
    <DataGrid
      label={t("honours")}
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      rowKey={(row) => row.id}
      onOpen={(row, how) => wb.open(uris.unit.to({ id: row.unitId }), how)}
      onContextMenu={(row, { x, y }) => menu.show({ id: row.unitId }, { clientX: x, clientY: y })}
      empty={<EmptyState icon="star-empty" title={t("noHonours")} />}
    />
  );
}
