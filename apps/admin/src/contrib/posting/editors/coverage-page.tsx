import { printRatio } from "@yanzhen/domain/reporting";
import { useQuery } from "@tanstack/react-query";
import { EmptyState, Figure, Figures, Section } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import type { Query } from "../../../platform/uris/route.ts";
import type { uris } from "../../../platform/uris/uris.ts";
import { coverageTexts } from "../coverage.texts.ts";
import type { CoverageData } from "../posting-data.ts";
import { CoverageMap } from "./coverage-map.tsx";
import { CoverageTrend } from "./coverage-trend.tsx";
import styles from "./posting.module.css";
import { UncoveredList } from "./uncovered-list.tsx";

const METRICS = { covered: "coverage", lead: "ledCoverage", present: "presentCoverage" } as const;

type CoverageQuery = Query<(typeof uris.coverage)["fields"]>;

interface CoveragePageProps {
  readonly coverage: CoverageData;
  readonly unitId: string | null;
  readonly basis: CoverageQuery["basis"];
  readonly setQuery: (patch: Partial<CoverageQuery>) => void;
}

/** The three figures, the map of the chosen basis, how it came about, and who is missing. */
export function CoveragePage({ coverage, unitId, basis, setQuery }: CoveragePageProps) {
  const t = useTexts(coverageTexts);
  const domain = useDomainText();
  const { at } = useAsOf();
  const ofUnit = unitId === null ? {} : { unitId };
  const map = useQuery(trpc.posting.coverageMap.queryOptions({ ...ofUnit, at }));
  const trend = useQuery(trpc.posting.coverageTrend.queryOptions({ ...ofUnit, at }));
  const compounds = coverage.covered.denominator;
  if (compounds === 0) return <EmptyState icon="home" title={t("none")} detail={t("noneDetail")} />;
  const show = (next: CoverageQuery["basis"], which: CoverageQuery["show"]) => () => setQuery({ view: "list", basis: next, show: which });
  const told = (of: CoverageQuery["basis"]) => coverage[of];
  const printed = (of: CoverageQuery["basis"]) => {
    const ratio = told(of);
    return ratio === null ? "–" : printRatio(METRICS[of], ratio);
  };
  const unknown = coverage.presentUnknown === null ? null : domain.refusal(coverage.presentUnknown);
  const ratio = (of: CoverageQuery["basis"]) => {
    const counts = told(of);
    if (counts === null) return unknown;
    const { numerator, denominator } = counts;
    return `${numerator.toLocaleString("en-US")} / ${denominator.toLocaleString("en-US")} · ${t("truncated")}`;
  };
  return (
    <div className={styles["page"]}>
      <Figures>
        <Figure label={t("compounds")} value={compounds.toLocaleString("en-US")} onOpen={show(basis, "all")} />
        <Figure label={t("covered")} value={printed("covered")} detail={ratio("covered")} onOpen={show("covered", "yes")} />
        <Figure
          label={t("uncovered")}
          value={(compounds - coverage.covered.numerator).toLocaleString("en-US")}
          tone={coverage.covered.numerator < compounds ? "warning" : "ok"}
          onOpen={show("covered", "no")}
        />
        <Figure label={t("lead")} value={printed("lead")} detail={ratio("lead")} onOpen={show("lead", "yes")} />
        <Figure
          label={t("present")}
          value={printed("present")}
          detail={coverage.presentFrom === null ? unknown : `${ratio("present")} · ${t("presentSince", { from: coverage.presentFrom })}`}
          onOpen={show("present", "yes")}
        />
      </Figures>
      <Section title={`${t("mapTitle")} · ${domain.text(`label.coverageBasis.${basis}`)}`} detail={t("mapDetail")}>
        {basis === "present" && unknown !== null ? (
          <EmptyState icon="calendar" title={unknown} />
        ) : (
          <QueryView query={map}>{(townships) => <CoverageMap townships={townships} basis={basis} onOpenUnit={(id) => setQuery({ unit: id })} />}</QueryView>
        )}
      </Section>
      <div className={styles["columns"]}>
        <Section title={t("uncovered")} detail={t("uncoveredDetail", { n: coverage.uncovered.length })}>
          <UncoveredList uncovered={coverage.uncovered} onMore={show("covered", "no")} />
        </Section>
        <Section title={t("trend")} detail={t("trendDetail")}>
          <QueryView query={trend}>{(points) => <CoverageTrend points={points} basis={basis} />}</QueryView>
        </Section>
      </div>
    </div>
  );
}
