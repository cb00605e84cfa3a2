import { inOrder } from "./diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Every finding of every rule, in order. DIA-3 */
export function runAll<F>(rules: readonly Rule<F>[], facts: F): readonly Diagnostic[] {
  return inOrder(rules.flatMap((rule) => rule.check(facts)));
}

/**
 * The findings after a change: those of the changed subjects, and of what each rule says depends on them, are found
 * anew, the rest are kept. Equals `runAll` on the new facts, provided `changed` names every row whose facts differ and
 * every subject that depended on them before (a posting that moved names its old and its new unit). Findings of rules
 * not given any more disappear. DIA-4
 */
export function update<F>(previous: readonly Diagnostic[], rules: readonly Rule<F>[], facts: F, changedSubjects: ReadonlySet<string>): readonly Diagnostic[] {
  const byRule = Map.groupBy(previous, (diagnostic) => diagnostic.ruleId);
  return inOrder(
    rules.flatMap((rule) => {
      const touched = new Set([...changedSubjects, ...(rule.affected?.(facts, changedSubjects) ?? [])]);
      const kept = (byRule.get(rule.id) ?? []).filter((diagnostic) => !touched.has(diagnostic.subject.id));
      return [...kept, ...rule.check(facts, touched)];
    }),
  );
}

/**
 * What is wrong with a rule's answers, for its test: findings under another id, owner or subject than asked for, and
 * subjects whose findings differ between the full and the narrow run. Empty is right. DIA-2
 */
export function ruleFaults<F>(rule: Rule<F>, facts: F, subjectIds: Iterable<string>): readonly string[] {
  const all = rule.check(facts);
  const faults = all
    .filter((found) => found.ruleId !== rule.id || found.owner !== rule.owner)
    .map((found) => `a finding of ${rule.id} calls itself ${found.ruleId} of ${found.owner}`);
  for (const id of subjectIds) {
    const narrow = rule.check(facts, new Set([id]));
    const wanted = all.filter((found) => found.subject.id === id);
    if (!sameFindings(narrow, wanted)) faults.push(`${rule.id} answers differently for ${id} alone`);
  }
  if (rule.check(facts, new Set()).length > 0) faults.push(`${rule.id} finds something about no subject`);
  return faults;
}

function sameFindings(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}
