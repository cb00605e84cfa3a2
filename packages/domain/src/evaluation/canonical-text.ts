import type { ResultTree } from "./result.ts";
import type { EvaluationFacts } from "./facts.ts";
import type { Scheme } from "./scheme.ts";

/** Ids, keys and numbers, which are nearly all of a result, need no escapes. */
const PLAIN = /^[A-Za-z0-9 ./_-]*$/;

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

function write(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) {
    let items = "";
    for (const item of value as readonly unknown[]) items += items === "" ? write(item) : `,${write(item)}`;
    return `[${items}]`;
  }
  if (typeof value === "object" && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    let fields = "";
    for (const key of Object.keys(record).sort()) fields += `${fields === "" ? "" : ","}${quoted(key)}:${write(record[key])}`;
    return `{${fields}}`;
  }
  if (value === null || typeof value === "boolean" || Number.isSafeInteger(value)) return String(value);
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
