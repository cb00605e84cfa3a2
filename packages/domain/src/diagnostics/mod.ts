export { inOrder, keyOf, SEVERITIES } from "./diagnostic.ts";
export type { Diagnostic, QuickFix, Severity, SubjectRef } from "./diagnostic.ts";
export type { Rule } from "./rule.ts";
export { ruleFaults, runAll, update } from "./engine.ts";
export { applySuppressions, checkSuppression, LONGEST_SUPPRESSION_MONTHS } from "./suppression.ts";
export type { Suppressed, Suppression } from "./suppression.ts";
