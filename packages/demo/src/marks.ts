import { day, dayNumber } from "./days.ts";
import type { Postings } from "./postings.ts";
import { DAYS, type World } from "./world.ts";

const QUARTERS = [
  { period: "2025Q1", from: "2025-01-01", to: "2025-03-31", entered: 100 },
  { period: "2026Q2", from: "2026-04-01", to: "2026-06-30", entered: 100 },
  { period: "2026Q3", from: "2026-07-01", to: "2026-09-30", entered: 88 },
] as const;
const BASES = ["街道党工委季度研判，无负面反映。", "走访小区党员群众，反映较好。", "结合谈心谈话和日常了解综合评定。"];

/** 德 and 廉 as signed marks; the last quarter still waits for some. */
export function makeMarks(world: World, postings: Postings): void {
  const random = world.stream();
  for (const { period, from, to, entered } of QUARTERS) {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    const posted = [...new Set(postings.all.filter((held) => held.from <= last && held.to > first).map((held) => held.member.id))];
    for (const personId of posted) {
      if (!random.chance(entered)) continue;
      for (const indicator of ["virtue.mark", "integrity.mark"]) {
        const on = Math.min(last + random.between(3, 12), DAYS.end);
        world.tables.entered_mark.push({
          ...world.recorded(on),
          person_id: personId,
          period,
          indicator,
          value: `${random.between(78, 97)}.${random.chance(50) ? "50" : "00"}`,
          basis: random.pick(BASES),
          entered_on: day(on),
        });
      }
    }
  }
}
