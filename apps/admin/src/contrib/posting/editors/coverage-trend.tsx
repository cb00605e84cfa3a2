import { LineChart } from "@yanzhen/ui/charts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { coverageTexts } from "../coverage.texts.ts";
import styles from "./posting.module.css";

interface Point {
  readonly on: string;
  readonly compounds: number;
  readonly covered: number;
  readonly lead: number;
}

/** Covered (or led) compounds month by month against all compounds. Days on site are not kept for so long, so "present" shows covered. */
export function CoverageTrend({ points, basis }: { readonly points: readonly Point[]; readonly basis: "covered" | "lead" | "present" }) {
  const t = useTexts(coverageTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  if (points.length < 2) return <p className={styles["quiet"]}>{t("noTrend")}</p>;
  const drawn = basis === "lead" ? "lead" : "covered";
  const values = points.map((point) => point[drawn]);
  const lowest = Math.min(...values);
  const highest = Math.max(...points.map(({ compounds }) => compounds));
  // A scale from nought hides a change of one in a hundred; it begins below the lowest value once that lies high.
  const from = lowest > highest * 0.6 ? Math.floor((lowest - (highest - lowest)) / 10) * 10 : 0;
  return (
    <LineChart
      label={`${t("trend")} · ${domain.text(`label.coverageBasis.${drawn}`)}`}
      height={190}
      from={Math.max(0, from)}
      labels={points.map(({ on }) => on.slice(2, 7))}
      lines={[
        { name: domain.text(`label.coverageBasis.${drawn}`), values },
        { name: t("allCompounds"), values: points.map(({ compounds }) => compounds), quiet: true },
      ]}
      onOpen={(at) => wb.setAsOf(points[at]?.on ?? null)}
    />
  );
}
