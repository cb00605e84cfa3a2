import type { Diagnostic, Severity } from "./diagnostic.ts";

/**
 * A rule over the facts F. `check` finds everything, or, given subject ids, exactly the findings of those subjects:
 * that is what makes the incremental run equal the full one. DIA-2
 */
export interface Rule<F> {
  readonly id: string;
  /** The capability it belongs to. */
  readonly owner: string;
  readonly severity: Severity;
  /** The clause in words with its legal basis. */
  readonly clause: string;
  check(facts: F, subjectIds?: ReadonlySet<string>): readonly Diagnostic[];
  /**
   * Further subjects whose findings may change when these rows changed, where a finding looks past its own subject: for
   * a rule on a unit that reads postings, the units of the changed postings. Absent means none.
   */
  affected?(facts: F, changed: ReadonlySet<string>): Iterable<string>;
}
