import { clamp, div, mul, rational, sub, toText, ZERO } from "../../kernel/rational.ts";
import type { FactIndex } from "../fact-index.ts";
import type { PreparedTarget } from "../prepare-scheme.ts";
import { missingFact, readFact } from "./leaf-outcome.ts";
import type { LeafOutcome } from "./leaf-outcome.ts";

const HUNDRED = rational(100);

/**
 * `100 · clamp(value / target, 0, cap)`; lower is better: `100 · clamp((worst − value) / (worst − target), 0, cap)`.
 * A count's target (and worst) shrinks with the part of the period spent in the population; a ratio's does not. EVA-4…EVA-6
 */
export function scoreTarget(node: PreparedTarget, facts: FactIndex): LeafOutcome {
  const input = readFact(facts, node.fact);
  if (input === null) return missingFact(node.fact);
  const part = node.scaled && facts.days !== facts.periodDays;
  const target = part ? mul(node.target, facts.part) : node.target;
  const worst = node.worst !== null && part ? mul(node.worst, facts.part) : node.worst;
  const share = worst === null ? div(input.value, target) : div(sub(worst, input.value), sub(worst, target));
  const numbers: Record<string, string> = { value: toText(input.value), target: toText(target), cap: toText(node.cap) };
  if (worst !== null) numbers["worst"] = toText(worst);
  if (part) {
    numbers["fullTarget"] = toText(node.target);
    numbers["days"] = String(facts.days);
    numbers["periodDays"] = String(facts.periodDays);
    if (node.worst !== null) numbers["fullWorst"] = toText(node.worst);
  }
  const direction = worst === null ? "targetHigher" : "targetLower";
  return {
    value: mul(HUNDRED, clamp(share, ZERO, node.cap)),
    formula: { key: part ? `${direction}Part` : direction, numbers },
    inputs: [input.shown],
    marks: [],
    outside: null,
  };
}
