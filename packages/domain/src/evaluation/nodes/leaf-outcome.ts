import type { Rational } from "../../kernel/rational.ts";
import type { FactIndex, IndexedInput } from "../fact-index.ts";
import type { FactKey } from "../fact-catalogue.ts";
import type { Formula, ResultInput } from "../result.ts";

/** What a leaf computes before weights and missing rules: null is missing, unless `outside` names a value no band covers. */
export interface LeafOutcome {
  readonly value: Rational | null;
  readonly formula: Formula;
  readonly inputs: readonly ResultInput[];
  readonly marks: readonly string[];
  readonly outside: string | null;
}

const MISSING: Formula = { key: "missing", numbers: {} };

/** The outcome of a leaf whose fact is missing; absent and null are the same. */
export function missingFact(key: FactKey): LeafOutcome {
  return { value: null, formula: MISSING, inputs: [{ key, value: null, sources: [] }], marks: [], outside: null };
}

/** The outcome of a leaf whose mark was not entered. */
export const missingMark: LeafOutcome = { value: null, formula: MISSING, inputs: [], marks: [], outside: null };

/** The fact a leaf reads, or null when it is missing. */
export function readFact(facts: FactIndex, key: FactKey): (IndexedInput & { readonly value: Rational }) | null {
  const input = facts.inputs.get(key);
  return input === undefined || input.value === null ? null : { value: input.value, shown: input.shown };
}
