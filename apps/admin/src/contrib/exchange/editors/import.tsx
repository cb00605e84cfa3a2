import { useQuery } from "@tanstack/react-query";
import { EditorFrame, Section, SegmentedField, Table } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import { saveFile } from "../../../platform/download/save-file.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { postFile } from "../../../platform/trpc/post-file.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { reportCallError } from "../../../platform/trpc/report-call-error.ts";
import { trpc, trpcClient } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { Kinds } from "../batch-data.ts";
import { exchangeTexts } from "../exchange.texts.ts";
import { FileDrop } from "./file-drop.tsx";
import styles from "./import.module.css";
import { PastBatches } from "./past-batches.tsx";

/** Which list, which file; what was imported before. */
export default function Import({ query, setQuery, editor }: EditorPropsOf<typeof uris.import>) {
  const t = useTexts(exchangeTexts);
  const domain = useDomainText();
  const kinds = useQuery(trpc.exchange.kinds.queryOptions());
  const kindName = domain.text(`label.importKind.${query.kind}`);
  useEffect(() => {
    editor.setTitle(`${t("import")} · ${kindName}`);
    editor.setCrumbs([{ label: t("import"), uri: uris.import.to(), icon: "cloud-upload" }, { label: kindName }]);
  }, [editor, t, kindName]);
  return (
    <EditorFrame padded width="page">
      <QueryView query={kinds}>
        {(known) => (
          <div className={styles["page"]}>
            <SegmentedField
              label={t("kind")}
              value={query.kind}
              onChange={(kind) => setQuery({ kind })}
              options={known.map(({ kind }) => ({ value: kind, label: domain.text(`label.importKind.${kind}`) }))}
            />
            <Upload kind={query.kind} kinds={known} />
            <PastBatches />
            <Understood kind={query.kind} kinds={known} />
          </div>
        )}
      </QueryView>
    </EditorFrame>
  );
}

type Kind = Kinds[number]["kind"];

function Upload({ kind, kinds }: { readonly kind: Kind; readonly kinds: Kinds }) {
  const t = useTexts(exchangeTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { past } = useAsOf();
  const start = useChange(trpc.exchange.start.mutationOptions());
  const [sending, setSending] = useState<number | null>(null);
  const can = kinds.find((one) => one.kind === kind)?.can ?? true;
  const disabledReason = past ? t("pastDate") : can === true ? null : domain.refusal(can);
  const send = async (file: File): Promise<void> => {
    setSending(0);
    try {
      const posted = await postFile(file, { progress: setSending });
      const started = posted.ok ? await start.run({ kind, uploadId: posted.value.uploadId }) : posted;
      if (started.ok) wb.open(uris.importBatch.to({ id: started.value.batchId }));
      else wb.notify({ severity: "error", text: t("refusedFile"), detail: domain.refusal(started.refusal) });
    } catch (error) {
      reportCallError(error);
    } finally {
      setSending(null);
    }
  };
  const template = async (): Promise<void> => {
    try {
      saveFile(await trpcClient.exchange.template.query({ kind }));
    } catch (error) {
      reportCallError(error);
    }
  };
  return <FileDrop disabledReason={disabledReason} sending={sending} onFile={(file) => void send(file)} onTemplate={() => void template()} />;
}

function Understood({ kind, kinds }: { readonly kind: Kind; readonly kinds: Kinds }) {
  const t = useTexts(exchangeTexts);
  const locale = useLocale();
  const columns = kinds.find((one) => one.kind === kind)?.columns ?? [];
  return (
    <Section title={t("understood")}>
      <p className={styles["dim"]}>{t("understoodDetail")}</p>
      <Table head={[t("field"), t("required"), t("names")]}>
        {columns.map((column) => (
          <tr key={column.field}>
            <th scope="row">{locale === "en" ? column.en : column.names[0]}</th>
            <td>{column.required ? t("required") : ""}</td>
            <td className={styles["dim"]}>{column.names.join("、")}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
