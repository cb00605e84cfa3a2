import { add, clamp, cmp, div, isZero, max, min, mul, rational, sub, sum, ZERO } from "../../kernel/rational.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { PreparedNode, PreparedScheme } from "../prepare-scheme.ts";

/** Values a node can take. */
export interface Range {
  readonly low: Rational;
  readonly high: Rational;
}

const HUNDRED = rational(100);

function withNeutral(node: PreparedNode, range: Range): Range {
  if (node.missing.kind !== "neutral") return range;
  return { low: min(range.low, node.missing.value), high: max(range.high, node.missing.value) };
}

function ownRange(node: PreparedNode): Range {
  switch (node.kind) {
    case "target":
      return { low: ZERO, high: mul(HUNDRED, node.cap) };
    case "bands": {
      const scores = node.bands.map((band) => band.score);
      return { low: scores.reduce(min, HUNDRED), high: scores.reduce(max, ZERO) };
    }
    case "entered":
      return { low: ZERO, high: HUNDRED };
    case "weightedSum":
      return sumRange(node.children);
  }
}

function sumRange(children: readonly PreparedNode[]): Range {
  const counted = children.filter((child) => !isZero(child.weight)).map((child) => ({ child, range: rangeOf(child) }));
  const [first] = counted;
  if (first === undefined) return { low: ZERO, high: ZERO };
  const optional = counted.some(({ child }) => child.missing.kind === "redistribute");
  if (optional) {
    // Any child may be the only one left, so the mean can be as far out as the outermost child: a bound, never too narrow.
    return {
      low: counted.map(({ range }) => range.low).reduce(min, first.range.low),
      high: counted.map(({ range }) => range.high).reduce(max, first.range.high),
    };
  }
  const weight = sum(counted.map(({ child }) => child.weight));
  const mean = (end: keyof Range): Rational => div(sum(counted.map(({ child, range }) => mul(child.weight, range[end]))), weight);
  return { low: mean("low"), high: mean("high") };
}

/** Bounds of a node's value over all facts; never narrower than the truth, so a finding built on it is never false. */
export function rangeOf(node: PreparedNode): Range {
  return withNeutral(node, ownRange(node));
}

/** Bounds of the total, bonus and deduction included. */
export function totalRange(prepared: PreparedScheme): Range {
  const { low, high } = rangeOf(prepared.root);
  const most = (adjustment: PreparedScheme["bonus"]): Rational => {
    if (adjustment === null) return ZERO;
    const all = sum(adjustment.items.map((item) => item.max));
    return cmp(all, adjustment.cap) < 0 ? all : adjustment.cap;
  };
  return {
    low: clamp(sub(low, most(prepared.deduction)), ZERO, HUNDRED),
    high: clamp(add(high, most(prepared.bonus)), ZERO, HUNDRED),
  };
}
