import { useQuery } from "@tanstack/react-query";
import { Button, Callout } from "@yanzhen/ui/primitives";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { type Batch, fieldNames } from "../batch-data.ts";
import { exchangeTexts } from "../exchange.texts.ts";
import styles from "./import.module.css";

/** What is the case with the file, and the next step. */
export function BatchBanner({ batch, applying, onMap }: { readonly batch: Batch; readonly applying: boolean; readonly onMap: () => void }) {
  const t = useTexts(exchangeTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const locale = useLocale();
  const kinds = useQuery(trpc.exchange.kinds.queryOptions());
  const remap = useChange(trpc.exchange.remap.mutationOptions());
  const { job, state, refusal, counts } = batch;
  if (job !== null || (applying && state === "ready")) return <Working job={job} applying={applying} />;
  if (state === "reading") {
    const again = (
      <Button busy={remap.pending} onClick={() => void remap.run({ batchId: batch.id, settings: {} })}>
        {t("readAgain")}
      </Button>
    );
    return (
      <Callout tone="warning" action={again}>
        {t("stopped")}
      </Callout>
    );
  }
  if (state === "refused") {
    return (
      <Callout tone="error" live title={t("refusedFile")} action={<Button onClick={() => wb.open(uris.import.to({ kind: batch.kind }))}>{t("anotherFile")}</Button>}>
        {refusal === null ? null : domain.refusal(refusal)}
      </Callout>
    );
  }
  if (batch.undone)
    return (
      <Callout tone="info" title={t("isUndone")}>
        {t("isUndoneDetail")}
      </Callout>
    );
  if (state === "applied") {
    return (
      <Callout tone="ok" live title={t("done", counts)}>
        {t("doneDetail")}
      </Callout>
    );
  }
  const missing = batch.mapping?.missing ?? [];
  const nameOf = fieldNames(kinds.data, batch.kind, locale);
  if (missing.length > 0) {
    return (
      <Callout tone="error" title={t("missing", { fields: missing.map((field) => nameOf(field)).join("、") })} action={<Button onClick={onMap}>{t("mapNow")}</Button>}>
        {t("missingDetail")}
      </Callout>
    );
  }
  if (refusal !== null) {
    return (
      <Callout tone="error" live title={t("notApplied")}>
        {domain.refusal(refusal)}
      </Callout>
    );
  }
  return batch.mapping === null ? null : <WayOn counts={counts} onMap={onMap} />;
}

/** A file from which nothing can be imported says why, and what to do. */
function WayOn({ counts, onMap }: { readonly counts: Batch["counts"]; readonly onMap: () => void }) {
  const t = useTexts(exchangeTexts);
  if (counts.new + counts.changed > 0) return null;
  if (counts.refused > 0) {
    return (
      <Callout tone="warning" title={t("allRefused", { n: counts.refused })}>
        {t("allRefusedDetail")}
      </Callout>
    );
  }
  if (counts.unchanged > 0) {
    return (
      <Callout tone="info" title={t("nothingNew")}>
        {t("nothingNewDetail", { n: counts.unchanged })}
      </Callout>
    );
  }
  return (
    <Callout tone="warning" title={t("noRecords")} action={<Button onClick={onMap}>{t("mapNow")}</Button>}>
      {t("noRecordsDetail")}
    </Callout>
  );
}

interface WorkingProps {
  readonly job: Batch["job"];
  /** Asked for on this page: the answer may be slower than the import, where one process holds the only connection. */
  readonly applying: boolean;
}

function Working({ job, applying: asked }: WorkingProps) {
  const t = useTexts(exchangeTexts);
  const applying = asked || job?.kind === "exchange.apply";
  const title = applying ? t("applying") : t("reading");
  const progress = job?.progress ?? null;
  return (
    <Callout tone="info" icon="loading" title={title}>
      <div className={styles["buttons"]}>
        <progress className={styles["progress"]} aria-label={title} max={progress?.total ?? 1} value={progress === null ? undefined : progress.done} />
        {progress === null ? null : <span className="yz-num">{t("progress", progress)}</span>}
        {applying ? <span className={styles["dim"]}>{t("applyingDetail")}</span> : null}
      </div>
    </Callout>
  );
}
