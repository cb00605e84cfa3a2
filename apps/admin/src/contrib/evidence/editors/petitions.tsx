import { useQuery } from "@tanstack/react-query";
import { LineChart } from "@yanzhen/ui/charts";
import { Button, EditorFrame, EmptyState, Link, Section, SelectField, Table, Toolbar } from "@yanzhen/ui/primitives";
import { type ReactNode, useEffect } from "react";
import { quarterLabel } from "@yanzhen/domain/evidence";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds, when } from "../../../platform/commands/when.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { usePrint } from "../../../platform/editors/use-print.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useSession } from "../../../platform/session/session-store.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { PetitionsData } from "../evidence-data.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { shownQuarter, unitRows } from "../petition-rows.ts";
import styles from "./evidence.module.css";

/** Petition volume by quarter against the same quarter a year before, and by unit: counts only, never people. */
export default function Petitions({ query, setQuery, editor }: EditorPropsOf<typeof uris.petitions>) {
  const t = useTexts(evidenceTexts);
  const { at, past } = useAsOf();
  const wb = useWorkbench();
  const keys = useContextKeys();
  const { conditions } = useSession();
  const view = useQuery(trpc.evidence.petitions.queryOptions({ ...(query.unit === null ? {} : { unitId: query.unit }), at }));
  const unit = view.data?.unit ?? null;
  const title = unit === null || query.unit === null ? t("petitions") : t("petitionsFor", { unit: unit.name });
  useEffect(() => {
    editor.setTitle(title);
    editor.setCrumbs([{ label: t("petitions"), uri: uris.petitions.to(), icon: "graph" }, ...(unit === null ? [] : [{ label: unit.name }])]);
    editor.setSubject(unit === null ? null : { type: "unit", id: unit.id, name: unit.name });
  }, [editor, t, title, unit]);
  const unitId = unit?.id ?? null;
  const record =
    past || unitId === null || !holds(when.can("evidence.recordPetitions"), keys, conditions) ? null : (
      <Button icon="add" onClick={() => void wb.run("evidence.recordPetitions", { id: unitId })}>
        {t("record")}
      </Button>
    );
  return (
    <QueryView query={view}>
      {(shown) =>
        shown.quarters.every((quarter) => quarter.petitions === 0 && quarter.yearBefore === null) ? (
          <EmptyState icon="graph" title={t("noPetitions")} detail={t("noPetitionsDetail")} action={record} />
        ) : (
          <PetitionsPage shown={shown} title={title} quarter={query.quarter} onQuarter={(quarter) => setQuery({ quarter })} record={record} />
        )
      }
    </QueryView>
  );
}

interface PageProps {
  readonly shown: PetitionsData;
  readonly title: string;
  readonly quarter: string | null;
  readonly onQuarter: (quarter: string) => void;
  readonly record: ReactNode;
}

function PetitionsPage({ shown, title, quarter, onQuarter, record }: PageProps) {
  const t = useTexts(evidenceTexts);
  const wb = useWorkbench();
  const menu = useContextMenu("unit/context");
  const labels = shown.quarters.map((one) => quarterLabel(one.quarter));
  const at = shownQuarter(labels, quarter);
  const label = labels[at] ?? "";
  const rows = unitRows(shown, at, t("ownLevel"));
  const columns = [
    { id: "unit", header: t("unit"), text: (row: (typeof rows)[number]) => row.name },
    { id: "now", header: t("thisYear"), align: "end" as const, text: (row: (typeof rows)[number]) => String(row.petitions) },
    { id: "before", header: t("yearBefore"), align: "end" as const, text: (row: (typeof rows)[number]) => (row.yearBefore === null ? "–" : String(row.yearBefore)) },
    { id: "change", header: t("change"), align: "end" as const, text: (row: (typeof rows)[number]) => row.change },
  ];
  usePrint(() => ({ title: `${title} ${label}`, columns, rows: () => rows }));
  return (
    <EditorFrame
      padded
      toolbar={
        <Toolbar
          label={title}
          end={
            <>
              {record}
              <SelectField label={t("quarter")} hideLabel value={label} onChange={onQuarter} options={labels.toReversed().map((one) => ({ value: one, label: one }))} />
            </>
          }
        >
          <strong>{title}</strong>
          <span className={styles["quiet"]}>{t(shown.falling === null ? "openTrend" : shown.falling ? "falling" : "notFalling")}</span>
        </Toolbar>
      }
    >
      <div className={styles["page"]}>
        <div className={styles["columns"]}>
          <Section title={t("byQuarter")}>
            <LineChart
              label={t("byQuarter")}
              labels={labels}
              lines={[
                { name: t("thisYear"), values: shown.quarters.map((one) => one.petitions) },
                { name: t("yearBefore"), values: shown.quarters.map((one) => one.yearBefore), quiet: true },
              ]}
              onOpen={(index) => onQuarter(labels[index] ?? label)}
            />
          </Section>
          <Section title={t("byMonth")}>
            <LineChart
              label={t("byMonth")}
              labels={shown.months.slice(-24).map((one) => one.month.slice(0, 7))}
              lines={[{ name: t("count"), values: shown.months.slice(-24).map((one) => one.petitions) }]}
            />
          </Section>
        </div>
        {rows.length === 0 ? null : (
          <Section title={t("byUnit", { quarter: label })}>
            <Table head={columns.map((column) => (column.align === "end" ? { text: column.header, align: "end" } : column.header))}>
              {rows.map((row) => (
                <tr key={row.id ?? "own"} onContextMenu={row.id === null ? undefined : (event) => menu.show({ id: row.id }, event)}>
                  <td>
                    {row.id === null ? (
                      row.name
                    ) : (
                      <Link href={uris.petitions.to({ unit: row.id, quarter: label })} onOpen={(how) => wb.open(uris.petitions.to({ unit: row.id, quarter: label }), how)}>
                        {row.name}
                      </Link>
                    )}
                  </td>
                  {columns.slice(1).map((column) => (
                    <td key={column.id} className={`yz-num ${styles["end"]}`}>
                      {column.text(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </Table>
          </Section>
        )}
      </div>
    </EditorFrame>
  );
}
