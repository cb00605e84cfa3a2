import type { Rule } from "../diagnostics/rule.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { contains } from "../kernel/interval.ts";
import type { DateInterval } from "../kernel/interval.ts";
import { among } from "../org/among.ts";
import type { PeopleFacts } from "../people/people-facts.ts";
import type { PostingFacts } from "./posting-facts.ts";

/**
 * The person has neither a managing unit nor a post any more, and the posting is still open. Left on: the end of the last
 * post. A person of whom no post was ever recorded has not left; that is PPL-R3. PST-R7
 */
export const personLeft: Rule<PostingFacts & PeopleFacts> = {
  id: "PST-R7",
  owner: "posting",
  severity: "error",
  clause: "离任人员的驻点应在离任之日结束",
  check: (facts, ids) => {
    const managed = new Set(facts.people.filter((p) => p.path !== null).map((p) => p.id));
    const posts = Map.groupBy(facts.appointments, (a) => a.personId);
    return among(facts.postings, ids).flatMap((p) => {
      if (managed.has(p.personId) || !contains(p, facts.asOf)) return [];
      const left = leftOn(posts.get(p.personId) ?? [], facts.asOf);
      if (left === null) return [];
      const on = left > p.from ? left : facts.asOf;
      return [
        {
          ruleId: "PST-R7",
          owner: "posting",
          subject: { type: "posting", id: p.id },
          severity: "error",
          messageKey: "finding.PST-R7",
          facts: { on: left },
          path: p.path,
          related: [{ type: "person", id: p.personId }],
          ...(on > p.from ? { fixes: [{ command: "posting.end", labelKey: "label.fix.posting.end", input: { postingId: p.id, version: p.version, on, reason: "other" } }] } : {}),
        },
      ];
    });
  },
  affected: (facts, changed) => {
    const persons = new Set([...changed, ...facts.appointments.filter((a) => changed.has(a.id)).map((a) => a.personId)]);
    return facts.postings.filter((p) => persons.has(p.personId)).map((p) => p.id);
  },
};

/** The day after which no post is held any more, or null while one is, or when there never was one. */
function leftOn(posts: readonly DateInterval[], asOf: CalendarDate): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const post of posts) {
    if (post.to === null || post.to > asOf) return null;
    if (last === null || post.to > last) last = post.to;
  }
  return last;
}
