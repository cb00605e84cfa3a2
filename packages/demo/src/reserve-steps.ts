import { publicityPeriod, shippedCalendar } from "@yanzhen/domain/kernel";
import { reserveParameters, type StepFacts } from "@yanzhen/domain/reserve";

import { day } from "./days.ts";
import type { Random } from "./random.ts";
import { givenFemale, givenMale, surnames } from "./words.ts";

const REPORTS = [
  "政治素质好，群众工作扎实，驻点期间牵头解决停车、加装电梯等难题，班子和党员评价较高；不足是党务理论学习还不够系统。",
  "工作主动，善于和居民打交道，协调物业和业委会有办法；处理复杂信访的经验有待积累。",
  "作风踏实，熟悉社区各条线业务，关键时候能顶上；独立主持全面工作的锻炼还不多。",
];

/** What a step of the procedure put on record, as JSON; null for a step that records nothing of its own. */
export function stepFacts(random: Random, state: string, from: number, about: { readonly age: number; readonly limit: number; readonly filing: string | null }): string | null {
  const facts = factsOf(random, state, from, about);
  return facts === null ? null : JSON.stringify(facts);
}

function factsOf(random: Random, state: string, from: number, about: { readonly age: number; readonly limit: number; readonly filing: string | null }): StepFacts | null {
  switch (state) {
    case "screened":
      return about.age > about.limit ? { reasons: { "RSV-S1": "实绩突出、群众公认，经街镇党（工）委研究，按规定放宽年龄。" } } : { reasons: {} };
    case "inspected":
      return { inspectors: [nameOf(random), nameOf(random)], report: random.pick(REPORTS) };
    case "deliberated":
      return { deliberation: { documentNo: `党工委会议纪要〔${day(from).slice(0, 4)}〕${random.between(1, 40)}号`, agreed: true } };
    case "jointlyReviewed":
      return { answers: reserveParameters.departments.value.map((department) => ({ department, opinion: "noObjection", signatory: nameOf(random), validTo: null })) };
    case "publicising": {
      const period = publicityPeriod(shippedCalendar, day(from), reserveParameters.publicityDays.value);
      return period.ok ? { publicity: { from: period.value.first, to: period.value.last, workingDays: reserveParameters.publicityDays.value } } : null;
    }
    case "publicised":
      return { objections: { received: 0, open: 0 } };
    case "filed":
      return about.filing === null ? null : { filingDocument: about.filing };
    default:
      return null;
  }
}

const nameOf = (random: Random): string => random.pick(surnames) + random.pick(random.chance(50) ? givenMale : givenFemale);
