import type { Rule } from "../diagnostics/rule.ts";
import type { EvidenceFacts } from "../evidence/evidence-facts.ts";
import type { PeopleFacts } from "../people/people-facts.ts";
import type { ReserveFacts } from "../reserve/reserve-facts.ts";

/**
 * Everything the rules read, as plain rows with unit paths: what the shell fills by simple queries for a unit and a date.
 * Incremental runs name as changed: the row itself and, for rows that only belong to something (a posting, a share, a month's
 * count, a rating), the person, unit or entry it belongs to. Whoever holds the facts from before the change adds
 * `dependentsOf(rules, before, changed)`, because a finding may have rested on what is gone. RUL-6
 */
export type RuleFacts = PeopleFacts & EvidenceFacts & ReserveFacts;

/** Every subject whose findings may rest on these rows, by all the rules given. RUL-6 */
export function dependentsOf(rules: readonly Rule<RuleFacts>[], facts: RuleFacts, changed: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...changed, ...rules.flatMap((rule) => [...(rule.affected?.(facts, changed) ?? [])])]);
}
