import type { Rule } from "../diagnostics/rule.ts";
import { evidenceRules } from "../evidence/evidence.rules.ts";
import { personRules } from "../people/people.rules.ts";
import { resumeContinuity } from "../people/resume.rules.ts";
import { compoundRules } from "../posting/compound-cover.rules.ts";
import { personLeft } from "../posting/person-left.rules.ts";
import { postingRules } from "../posting/posting.rules.ts";
import { reserveRules } from "../reserve/reserve.rules.ts";
import type { RuleFacts } from "./facts.ts";

/** Every live rule. Forms, imports, simulations, the CLI and the Problems panel run this list. RUL-1 */
export const ruleCatalogue: readonly Rule<RuleFacts>[] = [...personRules, resumeContinuity, ...compoundRules, ...postingRules, personLeft, ...evidenceRules, ...reserveRules];

/** The rule with this id, or null. */
export function ruleOf(id: string): Rule<RuleFacts> | null {
  return ruleCatalogue.find((rule) => rule.id === id) ?? null;
}
