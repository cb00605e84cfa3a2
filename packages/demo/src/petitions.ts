import { dayNumber } from "./days.ts";
import type { Geography } from "./geography.ts";
import { DAYS, type World } from "./world.ts";

/** Volume of a quarter in 2023, and how far each later year lies below the same quarter a year before, in percent. */
const FIRST_YEAR = [612, 655, 640, 588] as const;
const LEFT = { 2023: 100, 2024: 87, 2025: 89, 2026: 91 } as const;

/** Counts by unit and month: never people. Every complete quarter lies below the same one a year before. */
export function makePetitions(world: World, geography: Geography): void {
  const random = world.stream();
  const weights = geography.leaves.map((leaf) => (leaf.kind === "village" ? 4 : leaf.kind === "grid" ? 9 : 7) + random.below(5));
  let level = [...FIRST_YEAR] as number[];
  for (const year of [2023, 2024, 2025, 2026] as const) {
    level = level.map((count) => Math.floor((count * LEFT[year]) / 100));
    for (let month = 1; month <= 12; month++) {
      const first = `${year}-${String(month).padStart(2, "0")}-01`;
      if (dayNumber(first) + 31 > DAYS.end + 1) return;
      const quarter = level[Math.floor((month - 1) / 3)] as number;
      // A third each, what is left over to the last month.
      const total = month % 3 === 0 ? quarter - 2 * Math.floor(quarter / 3) : Math.floor(quarter / 3);
      spread(world, geography, weights, first, Math.round((total * geography.leaves.length) / 127));
    }
  }
}

/** Largest remainder, so that the month's total is exact. */
function spread(world: World, geography: Geography, weights: readonly number[], month: string, total: number): void {
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  let rest = total - shares.reduce((a, b) => a + b, 0);
  const order = weights.map((weight, at) => [(total * weight) % sum, at] as const).toSorted((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, at] of order) if (rest-- > 0) shares[at] = (shares[at] as number) + 1;
  const known = Math.min(dayNumber(month) + 34, DAYS.end);
  geography.leaves.forEach((leaf, at) => world.tables.petition_count.push({ ...world.recorded(known), unit_id: leaf.id, month, petitions: shares[at] as number }));
}
