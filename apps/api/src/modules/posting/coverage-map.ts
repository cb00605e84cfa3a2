import { ancestorsOf } from "@yanzhen/domain/org";

import type { ReadMoment } from "../../platform/read.ts";
import { unitsByPath } from "../org/public.ts";
import type { CompoundCoverage } from "./queries/compound-coverage.ts";
import { scopedCoverage } from "./scoped-coverage.ts";

export interface MapCompound {
  readonly unitId: string;
  readonly name: string;
  readonly covered: boolean;
  readonly lead: boolean;
  readonly present: boolean | null;
}

/** A community, village or grid with its compounds. */
export interface MapCommunity {
  readonly unitId: string;
  readonly name: string;
  readonly compounds: readonly MapCompound[];
}

export interface MapTownship {
  readonly unitId: string;
  readonly name: string;
  readonly communities: readonly MapCommunity[];
}

/** Every compound of a unit on the day under its community and street, for a map that is drawn. */
export async function coverageMap(moment: ReadMoment, unitId: string | undefined): Promise<readonly MapTownship[]> {
  const { scope, compounds } = await scopedCoverage(moment, unitId);
  const above = [...new Set(compounds.flatMap(({ path }) => ancestorsOf(path)))];
  // The names above a narrow scope are no secret; what is counted is the scope's.
  const units = new Map((await unitsByPath(moment.db, { ...scope, paths: "all" }, above)).map((unit) => [unit.path, unit]));
  const levelAbove = (path: string, level: string) =>
    ancestorsOf(path)
      .flatMap((one) => units.get(one) ?? [])
      .find((unit) => unit.level === level);
  const townships = new Map<string, { readonly name: string; readonly communities: Map<string, { readonly name: string; readonly compounds: MapCompound[] }> }>();
  for (const compound of compounds) {
    const township = levelAbove(compound.path, "township");
    const id = township?.id ?? "";
    const known = townships.get(id) ?? { name: township?.name ?? "", communities: new Map<string, { readonly name: string; readonly compounds: MapCompound[] }>() };
    townships.set(id, known);
    const parentId = compound.parentId ?? "";
    const community = known.communities.get(parentId) ?? { name: compound.parentName ?? "", compounds: [] };
    known.communities.set(parentId, community);
    community.compounds.push(mapCompound(compound));
  }
  return [...townships].map(([id, { name, communities }]) => ({
    unitId: id,
    name,
    communities: [...communities].map(([communityId, community]) => ({ unitId: communityId, ...community })),
  }));
}

const mapCompound = ({ unitId, name, covered, lead, present }: CompoundCoverage): MapCompound => ({ unitId, name, covered, lead, present });
