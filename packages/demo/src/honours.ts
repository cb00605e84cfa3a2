import { day, dayNumber } from "./days.ts";
import type { Geography } from "./geography.ts";
import type { Random } from "./random.ts";
import { DAYS, type World } from "./world.ts";

/** 市级无案 of communities and villages and 无访小区: given for a year, some before and some after the told day. */
export function makeHonours(world: World, geography: Geography): void {
  const random = world.stream();
  const communities = random.shuffled(geography.leaves.filter((leaf) => leaf.kind !== "grid"));
  const compounds = random.shuffled(geography.compounds.filter((compound) => compound.from < DAYS.since && compound.to === null));
  award(
    world,
    random,
    "noCase",
    communities.map((leaf) => leaf.id),
    world.targets.noCaseUnits,
  );
  award(
    world,
    random,
    "noPetition",
    compounds.map((compound) => compound.id),
    world.targets.noPetitionCompounds,
  );
}

function award(world: World, random: Random, kind: "noCase" | "noPetition", unitIds: readonly string[], target: number): void {
  const give = (unitId: string, from: number, to: number | null): void => {
    world.dated("honour", from, to, {
      unit_id: unitId,
      kind,
      level: kind === "noCase" ? "city" : "district",
      document_no: `${kind === "noCase" ? "合综" : "包综"}〔${day(from).slice(0, 4)}〕${random.between(3, 60)}号`,
    });
  };
  const year = { from: dayNumber("2025-01-15"), to: dayNumber("2026-01-15") };
  for (const unitId of unitIds.slice(0, target)) {
    if (random.chance(60)) give(unitId, dayNumber("2024-01-15"), year.from);
    give(unitId, year.from, year.to);
    if (random.chance(80)) give(unitId, year.to, null);
  }
  // Held in 2024 and lost, or first held in 2026.
  for (const unitId of unitIds.slice(target, target + Math.ceil(target / 5))) give(unitId, dayNumber("2024-01-15"), year.from);
  for (const unitId of unitIds.slice(target + Math.ceil(target / 5), target + Math.ceil(target / 2))) give(unitId, year.to, null);
}
