import { useQuery } from "@tanstack/react-query";
import { Button, Section, Table } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { exchangeTexts } from "../exchange.texts.ts";
import styles from "./import.module.css";

/** One's own files, newest first; each opens what became of it. */
export function PastBatches() {
  const t = useTexts(exchangeTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const batches = useQuery(trpc.exchange.batches.queryOptions());
  return (
    <Section title={t("past")}>
      <QueryView query={batches} lines={3}>
        {(known) =>
          known.length === 0 ? (
            <p className={styles["dim"]}>{t("pastNone")}</p>
          ) : (
            <Table head={[t("at"), t("kind"), t("file"), t("state"), t("rows")]}>
              {known.slice(0, 12).map((batch) => (
                <tr key={batch.id}>
                  <td className="yz-num">{localTime(batch.at)}</td>
                  <td>{domain.text(`label.importKind.${batch.kind}`)}</td>
                  <th scope="row">
                    <Button tone="link" onClick={() => wb.open(uris.importBatch.to({ id: batch.id }))}>
                      {batch.fileName}
                    </Button>
                  </th>
                  <td>{batch.undone ? t("undone") : t(`state.${batch.state}`)}</td>
                  <td className={styles["dim"]}>{batch.state === "ready" || batch.state === "applied" ? t("counts", batch.counts) : ""}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </QueryView>
    </Section>
  );
}

const clock = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hour12: false });

const localTime = (moment: string): string => clock.format(new Date(moment));
