import { TileMap } from "@yanzhen/ui/charts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { coverageTexts } from "../coverage.texts.ts";
import type { CoverageMapData } from "../posting-data.ts";

const NOT = { covered: "not", lead: "notLead", present: "notPresent" } as const;

interface CoverageMapProps {
  readonly townships: CoverageMapData;
  readonly basis: keyof typeof NOT;
  readonly onOpenUnit: (id: string) => void;
}

/** Streets, their communities, and a tile for each compound. */
export function CoverageMap({ townships, basis, onOpenUnit }: CoverageMapProps) {
  const t = useTexts(coverageTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const bands = townships.map((township) => {
    const compounds = township.communities.flatMap((community) => community.compounds);
    return {
      id: township.unitId,
      label: township.name,
      detail: `${compounds.filter((compound) => compound[basis]).length} / ${compounds.length}`,
      groups: township.communities.map((community) => ({
        id: community.unitId,
        label: community.name,
        tiles: community.compounds.map((compound) => ({ id: compound.unitId, label: compound.name, full: compound[basis] === true })),
      })),
    };
  });
  return (
    <TileMap
      label={t("mapTitle")}
      bands={bands}
      names={{ full: domain.text(`label.coverageBasis.${basis}`), empty: t(NOT[basis]) }}
      onOpenTile={(tile, how) => wb.open(uris.unit.to({ id: tile.id }, { tab: "postings" }), how)}
      onOpenGroup={(id) => onOpenUnit(id)}
    />
  );
}
