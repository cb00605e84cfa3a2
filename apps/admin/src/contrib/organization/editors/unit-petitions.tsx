import { quarterLabel } from "@yanzhen/domain/evidence";
import { useQuery } from "@tanstack/react-query";
import { LineChart } from "@yanzhen/ui/charts";
import { Button, EmptyState, Section } from "@yanzhen/ui/primitives";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { unitTexts } from "../unit.texts.ts";
import styles from "./overview.module.css";

/** Petition counts of the unit by quarter, against the year before, and by month. Counts only, never people. */
export function UnitPetitions({ unitId, childCount }: { readonly unitId: string; readonly childCount: number }) {
  const t = useTexts(unitTexts);
  const wb = useWorkbench();
  const { at } = useAsOf();
  const view = useQuery(trpc.evidence.petitions.queryOptions({ unitId, at }));
  return (
    <QueryView query={view}>
      {({ quarters, months }) =>
        months.length === 0 ? (
          <EmptyState icon="graph" title={t("noPetitions")} detail={t("noPetitionsDetail")} />
        ) : (
          <div className={styles["page"]}>
            <p className={styles["note"]}>{t("petitionsNote")}</p>
            <Section title={t("byQuarter")} actions={childCount === 0 ? null : <Button onClick={() => wb.open(uris.petitions.to({ unit: unitId }))}>{t("morePetitions")}</Button>}>
              <LineChart
                label={`${t("petitions")} ${t("byQuarter")}`}
                labels={quarters.map(({ quarter }) => quarterLabel(quarter))}
                lines={[
                  { name: t("quarter"), values: quarters.map(({ petitions }) => petitions) },
                  { name: t("yearBefore"), values: quarters.map(({ yearBefore }) => yearBefore), quiet: true },
                ]}
              />
            </Section>
            <Section title={t("byMonth")}>
              <LineChart
                label={`${t("petitions")} ${t("byMonth")}`}
                labels={months.map(({ month }) => month.slice(2, 7))}
                lines={[{ name: t("month"), values: months.map(({ petitions }) => petitions) }]}
              />
            </Section>
          </div>
        )
      }
    </QueryView>
  );
}
