import { useQuery } from "@tanstack/react-query";
import { Button, CheckField, EditorFrame, EmptyState, Tabs, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect, useRef, useState } from "react";
import { saveFile } from "../../../platform/download/save-file.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { undoChange } from "../../../platform/undo/undo-actions.ts";
import { pushUndo } from "../../../platform/undo/undo-stack.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { Batch, ImportKind } from "../batch-data.ts";
import { exchangeTexts } from "../exchange.texts.ts";
import { BatchBanner } from "./batch-banner.tsx";
import { ImportMapping } from "./import-mapping.tsx";
import { ImportRows } from "./import-rows.tsx";
import { useApplying } from "./use-applying.ts";

const WHILE_WORKING_MS = 700;

/** One file on its way in: reviewed, mapped, imported, taken back. */
export default function ImportBatch({ params, query, setQuery, editor }: EditorPropsOf<typeof uris.importBatch>) {
  const t = useTexts(exchangeTexts);
  const domain = useDomainText();
  const batch = useQuery({
    ...trpc.exchange.batch.queryOptions({ batchId: params.id }),
    refetchInterval: ({ state: { data } }) => (data === undefined || data.job !== null ? WHILE_WORKING_MS : false),
  });
  const [applying, setApplying] = useApplying(batch);
  const { kind, fileName } = batch.data ?? {};
  useEffect(() => {
    if (kind === undefined || fileName === undefined) return;
    editor.setTitle(fileName);
    editor.setCrumbs([
      { label: t("import"), uri: uris.import.to({ kind }), icon: "cloud-upload" },
      { label: domain.text(`label.importKind.${kind}`), uri: uris.import.to({ kind }) },
      { label: fileName },
    ]);
  }, [editor, t, domain, kind, fileName]);
  useRememberedForUndo(batch.data, fileName ?? "");
  return (
    <QueryView query={batch}>
      {(shown) => {
        return (
          <EditorFrame
            toolbar={<BatchTools batch={shown} applying={applying} onApplying={setApplying} />}
            banner={<BatchBanner batch={shown} applying={applying} onMap={() => setQuery({ tab: "columns" })} />}
          >
            {shown.state === "ready" && shown.mapping !== null ? (
              <Tabs
                label={shown.fileName}
                value={query.tab}
                onChange={(tab) => setQuery({ tab })}
                tabs={[
                  { id: "rows", label: t("rows"), icon: "checklist" },
                  { id: "columns", label: t("columns"), icon: "settings" },
                ]}
              >
                {query.tab === "rows" ? (
                  <ImportRows batch={shown} filter={query.show} onFilter={(show) => setQuery({ show }, "replace")} />
                ) : (
                  <ImportMapping key={shown.id} batch={shown} mapping={shown.mapping} />
                )}
              </Tabs>
            ) : shown.state === "applied" && shown.counts.refused > 0 && !shown.undone ? (
              <ImportRows batch={shown} filter="refused" onFilter={null} />
            ) : shown.state === "applied" && !shown.undone ? (
              <Imported kind={shown.kind} />
            ) : shown.state === "ready" ? (
              <EmptyState icon="watch" title={t("gone")} />
            ) : null}
          </EditorFrame>
        );
      }}
    </QueryView>
  );
}

/** Where the imported rows are to be seen. */
const SEEN_IN = {
  units: () => uris.overview.to(),
  roster: () => uris.roster.to(),
  postings: () => uris.coverage.to(),
  reserve: () => uris.reserve.to(),
} as const satisfies Record<ImportKind, () => Uri>;

function Imported({ kind }: { readonly kind: ImportKind }) {
  const t = useTexts(exchangeTexts);
  const wb = useWorkbench();
  return <EmptyState icon="pass" title={t("allIn")} detail={t("doneDetail")} action={<Button onClick={() => wb.open(SEEN_IN[kind]())}>{t(`see.${kind}`)}</Button>} />;
}

/** When the import ends before one's eyes, Ctrl+Z takes it back. */
function useRememberedForUndo(batch: Batch | undefined, label: string): void {
  const watched = useRef(false);
  const { job, changeSetId } = batch ?? { job: null, changeSetId: null };
  useEffect(() => {
    if (job?.kind === "exchange.apply") watched.current = true;
    if (changeSetId === null || !watched.current) return;
    watched.current = false;
    pushUndo({ changeSetId, label });
  }, [job, changeSetId, label]);
}

interface BatchToolsProps {
  readonly batch: Batch;
  readonly applying: boolean;
  /** When the command was answered; for ever while it is on its way. */
  readonly onApplying: (since: number | null) => void;
}

function BatchTools({ batch, applying, onApplying }: BatchToolsProps) {
  const t = useTexts(exchangeTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { past } = useAsOf();
  const [all, setAll] = useState(false);
  const apply = useChange(trpc.exchange.applyBatch.mutationOptions());
  const errors = useChange(trpc.exchange.errorFile.mutationOptions());
  const { counts, job, state } = batch;
  const writes = counts.new + counts.changed;
  const why = past
    ? t("pastDate")
    : (batch.mapping?.missing.length ?? 0) > 0
      ? t("missingDetail")
      : all && counts.refused > 0
        ? domain.refusal({ code: "import.rowsRefused", facts: { count: counts.refused } })
        : writes === 0
          ? t("nothing")
          : null;
  const saveErrors = async (): Promise<void> => {
    const made = await errors.run({ batchId: batch.id });
    if (made.ok) saveFile(made.value);
    else wb.notify({ severity: "warning", text: domain.refusal(made.refusal) });
  };
  const start = async (): Promise<void> => {
    onApplying(Infinity);
    const asked = await apply.run({ batchId: batch.id, allOrNothing: all });
    onApplying(asked.ok ? Date.now() : null);
    if (!asked.ok) wb.notify({ severity: "warning", text: domain.refusal(asked.refusal) });
  };
  const undo = async (): Promise<void> => {
    const sure = await wb.confirm({
      title: { zh: "撤销这次导入？", en: "Undo this import?" },
      detail: t("undoDetail", { n: writes }),
      confirm: { zh: "撤销", en: "Undo" },
      tone: "danger",
    });
    if (sure && batch.changeSetId !== null) await undoChange(wb, batch.changeSetId);
  };
  const refused =
    counts.refused > 0 && state !== "refused" ? (
      <Button icon="cloud-download" title={t("errorFileHint")} busy={errors.pending} onClick={() => void saveErrors()}>
        {t("errorFile")}
      </Button>
    ) : null;
  return (
    <Toolbar
      label={batch.fileName}
      end={
        state === "ready" ? (
          <>
            <CheckField label={t("allOrNothing")} checked={all} onChange={setAll} />
            {refused}
            <Button tone="primary" icon="check" busy={job !== null || applying} disabledReason={why} onClick={() => void start()}>
              {t("apply", { n: writes })}
            </Button>
          </>
        ) : state === "applied" ? (
          <>
            {refused}
            {batch.undone ? null : (
              <Button icon="discard" onClick={() => void undo()}>
                {t("undo")}
              </Button>
            )}
            <Button icon="cloud-upload" onClick={() => wb.open(uris.import.to({ kind: batch.kind }))}>
              {t("again")}
            </Button>
          </>
        ) : null
      }
    >
      <strong>{batch.fileName}</strong>
      <span>{domain.text(`label.importKind.${batch.kind}`)}</span>
      <span className="yz-num">{state === "ready" || state === "applied" ? t("counts", counts) : t(`state.${state}`)}</span>
    </Toolbar>
  );
}
