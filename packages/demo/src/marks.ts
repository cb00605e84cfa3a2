import { day } from "./days.ts";
import type { Postings } from "./postings.ts";
import { quarters } from "./quarters.ts";
import type { Random } from "./random.ts";
import { DAYS, type World } from "./world.ts";

const BASES = ["街道党工委季度研判，无负面反映。", "走访小区党员群众，反映较好。", "结合谈心谈话和日常了解综合评定。"];
/** Of a hundred people, those marked when the last quarter's numbers are drawn: it still waits for some. */
const MARKED = 100;
const MARKED_LAST = 88;

/** How a person is seen: a level in half points, and what a quarter adds. */
interface Standing {
  readonly level: number;
  readonly growth: number;
}

/** 德 and 廉 as signed marks for everybody posted in each quarter since the first whole one; most people grow, some do not. */
export function makeMarks(world: World, postings: Postings): void {
  const random = world.stream();
  const standings = new Map<string, Standing>();
  const standingOf = (key: string): Standing => {
    const known = standings.get(key);
    if (known !== undefined) return known;
    const made = {
      level: random.between(150, 180),
      growth: random.weighted([
        [-1, 12],
        [0, 28],
        [1, 40],
        [2, 20],
      ]),
    };
    standings.set(key, made);
    return made;
  };
  for (const [index, quarter] of quarters.entries()) {
    const open = index === quarters.length - 1;
    const posted = postings.all.filter((held) => held.from <= quarter.last && held.to > quarter.first).map((held) => held.member.id);
    for (const personId of new Set(posted)) {
      if (!random.chance(open ? MARKED_LAST : MARKED)) continue;
      for (const indicator of ["virtue.mark", "integrity.mark"]) {
        const on = Math.min(quarter.last + random.between(3, 12), DAYS.end);
        world.tables.entered_mark.push({
          ...world.recorded(on),
          person_id: personId,
          period: quarter.period,
          indicator,
          value: markOf(random, standingOf(`${personId} ${indicator}`), index),
          basis: random.pick(BASES),
          entered_on: day(on),
        });
      }
    }
  }
}

function markOf(random: Random, { level, growth }: Standing, index: number): string {
  const halves = Math.min(196, Math.max(120, level + growth * index + random.between(-4, 4)));
  return `${Math.floor(halves / 2)}.${halves % 2 === 0 ? "00" : "50"}`;
}
