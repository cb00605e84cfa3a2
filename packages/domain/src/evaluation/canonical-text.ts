import type { ResultTree } from "./result.ts";
import type { EvaluationFacts } from "./facts.ts";
import type { Scheme } from "./scheme.ts";

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${write(field)}`).join(",")}}`;
  }
  if (value === null || typeof value === "string" || typeof value === "boolean" || Number.isSafeInteger(value)) {
    return JSON.stringify(value);
  }
  throw new TypeError(`not canonical: ${typeof value}`);
}

/**
 * The one byte sequence of a result, for hashing and replay: JSON with keys in code-unit order, no spaces, integers and
 * text only. A fraction or an absent field is a fault and throws. EVA-18
 */
export function canonicalText(value: ResultTree | Scheme): string {
  return write(value);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The one byte sequence of a person's facts: inputs by key, marks by indicator, sources sorted and without repeats. EVA-18 */
export function canonicalFacts(facts: EvaluationFacts): string {
  return write({
    ...facts,
    inputs: facts.inputs.map((input) => ({ ...input, sources: [...new Set(input.sources)].sort(byText) })).sort((a, b) => byText(a.key, b.key)),
    marks: facts.marks.toSorted((a, b) => byText(a.indicator, b.indicator)),
  });
}
