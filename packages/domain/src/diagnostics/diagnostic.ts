import type { Facts } from "../kernel/result.ts";

export type Severity = "error" | "warning" | "info";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** A thing a finding is about or related to. Types are open, because the engine knows no capability. */
export interface SubjectRef {
  readonly type: "person" | "unit" | "posting" | "evidence" | "reserveEntry" | "appointment" | (string & {});
  readonly id: string;
}

/** A remedy: a command with its input, offered beside the finding and previewed before it runs. */
export interface QuickFix {
  readonly command: string;
  readonly labelKey: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** One finding of one rule about one subject. Its text is `messageKey` with `facts`; ids only, no names. */
export interface Diagnostic {
  readonly ruleId: string;
  /** The capability the rule belongs to. */
  readonly owner: string;
  readonly subject: SubjectRef;
  readonly severity: Severity;
  readonly messageKey: string;
  readonly facts: Facts;
  /** Path of the unit the finding belongs to, for scope and grouping. */
  readonly path?: string;
  readonly related?: readonly SubjectRef[];
  readonly fixes?: readonly QuickFix[];
}

/** Text that is the same for the same finding: the order of findings and their identity across runs. DIA-1 */
export function keyOf(d: Diagnostic): string {
  const facts = Object.entries(d.facts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { subject, related = [] } = d;
  return JSON.stringify([SEVERITIES.indexOf(d.severity), d.ruleId, subject.type, subject.id, d.messageKey, facts, related]);
}

/** Severest first, then by rule and subject; the same findings always stand in the same order. DIA-1 */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, key: keyOf(diagnostic) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map((entry) => entry.diagnostic);
}
