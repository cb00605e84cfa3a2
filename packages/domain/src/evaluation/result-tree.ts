import { cmp, div, formatDecimal, isZero, mul, rational, toText, ZERO } from "../kernel/rational.ts";
import type { Rational } from "../kernel/rational.ts";
import type { MissingDatum, OutsideBands, ResultNode } from "./result.ts";
import { carriesWeight } from "./score-tree.ts";
import type { ScoredNode } from "./score-tree.ts";

const HUNDRED = rational(100);
const PRINTED_PLACES = 2;

/** Two decimals, half up: how every value of a result is printed. */
export function printed(value: Rational): string {
  return formatDecimal(value, PRINTED_PLACES, "halfUp");
}

/** What handing the weights down gathers on its way. */
export interface Gathered {
  readonly missing: MissingDatum[];
  readonly outsideBands: OutsideBands[];
}

function childWeight(parent: ScoredNode, parentWeight: Rational, child: ScoredNode): Rational {
  if (!carriesWeight(child) || parent.treatment === "neutral" || isZero(parent.carried)) return ZERO;
  // With nothing missing the declared weights already add up to the parent's.
  if (cmp(parent.carried, parentWeight) === 0) return child.node.weight;
  return div(mul(parentWeight, child.node.weight), parent.carried);
}

function gatherLeaf(scored: ScoredNode, blocks: boolean, into: Gathered): void {
  const { node } = scored;
  if (node.kind === "weightedSum") return;
  if (scored.outside !== null) {
    into.outsideBands.push({ node: node.id, value: scored.outside });
  } else if (scored.treatment !== "none") {
    const needs = node.kind === "entered" ? ({ kind: "mark" } as const) : ({ kind: "fact", key: node.fact } as const);
    into.missing.push({ node: node.id, needs, treatment: scored.treatment, blocks });
  }
}

/**
 * Hands the effective weights down from a node and writes the explanation tree. A missing datum blocks the score when
 * its own leaf or a parent left without any value is blocked (`blockedAbove`). EVA-9…EVA-12
 */
export function writeTree(scored: ScoredNode, weight: Rational, into: Gathered, blockedAbove = false): ResultNode {
  const { node, value, exact } = scored;
  const blocks = blockedAbove || scored.treatment === "blocked";
  gatherLeaf(scored, blocks, into);
  return {
    id: node.id,
    kind: node.kind,
    value: value === null ? null : toText(value),
    printed: value === null ? null : printed(value),
    weight: node.weightText,
    effectiveWeight: toText(weight),
    points: value === null ? null : toText(div(mul(weight, value), HUNDRED)),
    formula: scored.formula,
    treatment: scored.treatment,
    rounded: node.rounding === null || exact === null ? null : { exact: toText(exact), ...node.rounding },
    inputs: scored.inputs,
    marks: scored.marks,
    children: scored.children.map((child) => writeTree(child, childWeight(scored, weight, child), into, blocks)),
  };
}
