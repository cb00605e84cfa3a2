import { day } from "./days.ts";
import type { Postings } from "./postings.ts";
import { quarters } from "./quarters.ts";
import { DAYS, type World } from "./world.ts";

const HOURS = 4;
/** Of a hundred posted people, those who come. */
const COME = 45;

/** One afternoon a quarter for everybody posted, beside the courses each goes to. */
export function makePostedTraining(world: World, postings: Postings): void {
  const random = world.stream();
  for (const quarter of quarters) {
    const held = quarter.first + random.between(30, 70);
    if (held + 2 > DAYS.end) continue;
    const posted = postings.all.filter((one) => one.from <= held && one.to > held).map((one) => one.member.id);
    for (const personId of new Set(posted)) {
      if (!random.chance(COME)) continue;
      world.tables.training.push({ ...world.recorded(held + 2), person_id: personId, title: "驻点工作季度交流培训", hours: HOURS, held_on: day(held) });
    }
  }
}
