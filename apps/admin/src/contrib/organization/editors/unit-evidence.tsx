import { useQuery } from "@tanstack/react-query";
import { Button, EmptyState, Link, Section, Table } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { unitTexts } from "../unit.texts.ts";
import styles from "./overview.module.css";

const RECENT = 12;

/** What is recorded of the unit by kind, and the latest of it. */
export function UnitEvidence({ unitId }: { readonly unitId: string }) {
  const t = useTexts(unitTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { at } = useAsOf();
  const counts = useQuery(trpc.evidence.unitCounts.queryOptions({ unitId, at }));
  const recent = useQuery(trpc.evidence.list.queryOptions({ unitId, limit: RECENT, at }));
  const ledger = uris.evidence.to({ unit: unitId });
  return (
    <QueryView query={counts}>
      {(kinds) =>
        kinds.length === 0 ? (
          <EmptyState icon="notebook" title={t("noEvidence")} detail={t("noEvidenceDetail")} action={<Button onClick={() => wb.open(ledger)}>{t("ledger")}</Button>} />
        ) : (
          <div className={styles["columns"]}>
            <Section
              title={t("evidence")}
              actions={
                <Button icon="notebook" onClick={() => wb.open(ledger)}>
                  {t("ledger")}
                </Button>
              }
            >
              <Table head={[t("kind"), t("count"), t("verified"), t("latest")]}>
                {kinds.map((row) => {
                  const uri = uris.evidence.to({ unit: unitId, kind: row.kind });
                  return (
                    <tr key={row.kind}>
                      <td>
                        <Link href={uri} onOpen={(how) => wb.open(uri, how)}>
                          {domain.text(`label.evidenceKind.${row.kind}`)}
                        </Link>
                      </td>
                      <td className="yz-num">{row.count.toLocaleString("en-US")}</td>
                      <td className="yz-num">{row.verified.toLocaleString("en-US")}</td>
                      <td className="yz-num">{row.latest}</td>
                    </tr>
                  );
                })}
              </Table>
            </Section>
            <Section title={t("recent")}>
              <QueryView query={recent}>
                {({ rows }) => (
                  <Table>
                    {rows.map((row) => {
                      const uri = uris.evidenceItem.to({ id: row.id });
                      return (
                        <tr key={row.id}>
                          <td className="yz-num">{row.occurredOn}</td>
                          <td>
                            <Link href={uri} onOpen={(how) => wb.open(uri, how)}>
                              {row.title}
                            </Link>
                          </td>
                          <td>{domain.text(`label.evidenceStatus.${row.status}`)}</td>
                        </tr>
                      );
                    })}
                  </Table>
                )}
              </QueryView>
            </Section>
          </div>
        )
      }
    </QueryView>
  );
}
