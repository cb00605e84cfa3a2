import { day } from "./days.ts";
import type { Postings } from "./postings.ts";
import { DAYS, type World } from "./world.ts";

/** Days on site, two to five in a month; some postings have been quiet for a while. */
export function makePresence(world: World, postings: Postings): void {
  const random = world.stream();
  for (const held of postings.all) {
    const quietFrom = random.chance(7) ? random.between(held.from, DAYS.end + 200) : DAYS.end + 1;
    const step = random.between(6, 11);
    for (let on = held.from + 1 + random.below(step); on <= Math.min(held.to - 1, DAYS.end); on += step + random.between(-2, 3)) {
      if (on >= quietFrom && on < quietFrom + 70) continue;
      const state = random.weighted([
        ["onSite", 93],
        ["excused", 5],
        ["absent", 2],
      ] as const);
      world.tables.site_day.push({
        ...world.recorded(Math.min(on + 1, DAYS.end)),
        posting_id: held.row.id,
        person_id: held.member.id,
        compound_id: held.compound.id,
        on_date: day(on),
        state,
      });
    }
  }
}
