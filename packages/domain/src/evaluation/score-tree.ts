import { add, div, isZero, mul, roundTo, toText, ZERO } from "../kernel/rational.ts";
import type { Rational } from "../kernel/rational.ts";
import type { FactIndex } from "./fact-index.ts";
import { scoreBands } from "./nodes/bands-node.ts";
import { scoreEntered } from "./nodes/entered-node.ts";
import type { LeafOutcome } from "./nodes/leaf-outcome.ts";
import { scoreTarget } from "./nodes/target-node.ts";
import type { PreparedLeaf, PreparedNode, PreparedSum } from "./prepare-scheme.ts";
import type { Formula, ResultInput, Treatment } from "./result.ts";

/** A node with its value, before weights are handed down. */
export interface ScoredNode {
  readonly node: PreparedNode;
  readonly value: Rational | null;
  /** The value before the node's own rounding. */
  readonly exact: Rational | null;
  readonly treatment: Treatment;
  readonly formula: Formula;
  readonly inputs: readonly ResultInput[];
  readonly marks: readonly string[];
  readonly outside: string | null;
  readonly children: readonly ScoredNode[];
  /** Sum of the weights of the children that carry weight; zero for a leaf. */
  readonly carried: Rational;
}

/** A node keeps its weight unless its missing rule gave the weight to the siblings. EVA-9 */
export function carriesWeight(scored: ScoredNode): boolean {
  return scored.treatment !== "leftOut";
}

const NOTHING = { inputs: [], marks: [], outside: null } as const;
const MISSING: Formula = { key: "missing", numbers: {} };

/** Scores a node and everything under it from the facts. */
export function scoreNode(node: PreparedNode, facts: FactIndex): ScoredNode {
  return node.kind === "weightedSum" ? scoreSum(node, facts) : scoreLeaf(node, facts);
}

function leafOutcome(node: PreparedLeaf, facts: FactIndex): LeafOutcome {
  switch (node.kind) {
    case "target":
      return scoreTarget(node, facts);
    case "bands":
      return scoreBands(node, facts);
    case "entered":
      return scoreEntered(node, facts);
  }
}

function scoreLeaf(node: PreparedLeaf, facts: FactIndex): ScoredNode {
  const outcome = leafOutcome(node, facts);
  const rest = { inputs: outcome.inputs, marks: outcome.marks, outside: outcome.outside, children: [], carried: ZERO };
  if (outcome.outside !== null) {
    return { node, value: null, exact: null, treatment: "blocked", formula: outcome.formula, ...rest };
  }
  return outcome.value === null ? { ...settleMissing(node, outcome.formula), ...rest } : { ...settleValue(node, outcome.value, outcome.formula), ...rest };
}

function scoreSum(node: PreparedSum, facts: FactIndex): ScoredNode {
  const children = node.children.map((child) => scoreNode(child, facts));
  let sum = ZERO;
  let carried = ZERO;
  let blocked = false;
  for (const child of children) {
    if (!carriesWeight(child)) continue;
    carried = add(carried, child.node.weight);
    if (child.value === null) blocked = true;
    else sum = add(sum, mul(child.node.weight, child.value));
  }
  const rest = { ...NOTHING, children, carried };
  if (blocked) return { node, value: null, exact: null, treatment: "blockedBelow", formula: MISSING, ...rest };
  if (isZero(carried)) return { ...settleMissing(node, MISSING), ...rest };
  const formula: Formula = { key: "weightedSum", numbers: { sum: toText(sum), weights: toText(carried) } };
  return { ...settleValue(node, div(sum, carried), formula), ...rest };
}

type Settled = Pick<ScoredNode, "node" | "value" | "exact" | "treatment" | "formula">;

function settleValue(node: PreparedNode, exact: Rational, formula: Formula, treatment: Treatment = "none"): Settled {
  const value = node.rounding === null ? exact : roundTo(exact, node.rounding.places, node.rounding.mode);
  return { node, value, exact, treatment, formula };
}

/** The node's own missing rule. EVA-9…EVA-11 */
function settleMissing(node: PreparedNode, formula: Formula): Settled {
  switch (node.missing.kind) {
    case "redistribute":
      return { node, value: null, exact: null, treatment: "leftOut", formula };
    case "neutral": {
      const value = node.missing.value;
      return settleValue(node, value, { key: "neutral", numbers: { value: toText(value) } }, "neutral");
    }
    case "block":
      return { node, value: null, exact: null, treatment: "blocked", formula };
  }
}
