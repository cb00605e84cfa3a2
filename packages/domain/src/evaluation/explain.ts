import { add, cmp, fromText, isZero, mul, rational, sub, toText, ZERO } from "../kernel/rational.ts";
import type { Rational } from "../kernel/rational.ts";
import { must } from "../kernel/result.ts";
import type { RationalText } from "./facts.ts";
import type { MissingDatum, OutsideBands, ResultNode, ResultTree } from "./result.ts";
import { printed } from "./result-tree.ts";

/** Points of the total a node did not bring. `rounding`: lost by the node's own declared rounding. */
export interface LostPoints {
  readonly node: string;
  readonly cause: "value" | "rounding";
  readonly lost: RationalText;
  readonly printed: string;
}

/** Why a total is what it is. */
export type Explanation =
  | { readonly kind: "noScore"; readonly waitsFor: readonly MissingDatum[]; readonly outsideBands: readonly OutsideBands[] }
  | {
      readonly kind: "scored";
      /** All points lost against 100, before bonus and deduction; entries and rest add up to it. */
      readonly lost: RationalText;
      readonly printed: string;
      /** The shortest list that accounts for the asked share of the losses, largest first. */
      readonly entries: readonly LostPoints[];
      readonly rest: RationalText;
    };

interface Loss {
  readonly node: string;
  readonly cause: "value" | "rounding";
  readonly lost: Rational;
}

const points = (node: ResultNode): Rational => (node.points === null ? ZERO : must(fromText(node.points)));

function lossesOf(node: ResultNode): readonly Loss[] {
  const weight = must(fromText(node.effectiveWeight));
  if (isZero(weight)) return [];
  if (node.kind !== "weightedSum" || node.treatment === "neutral") {
    return [{ node: node.id, cause: "value", lost: sub(weight, points(node)) }];
  }
  const below = node.children.reduce((sum, child) => add(sum, points(child)), ZERO);
  return [{ node: node.id, cause: "rounding", lost: sub(below, points(node)) }, ...node.children.flatMap(lossesOf)];
}

/**
 * Names the fewest nodes that together lost at least `share` (4/5 unless given) of all losses. Points gained above a full
 * score, where a cap allows it, stand in `rest`. Ties go by scheme order. EVA-20
 */
export function explain(result: ResultTree, share: Rational = rational(4, 5)): Explanation {
  if (result.total === null) {
    return { kind: "noScore", waitsFor: result.missing.filter((datum) => datum.blocks), outsideBands: result.outsideBands };
  }
  const losses = lossesOf(result.root).filter((loss) => cmp(loss.lost, ZERO) > 0);
  const needed = mul(
    share,
    losses.reduce((sum, loss) => add(sum, loss.lost), ZERO),
  );
  const lost = sub(rational(100), must(fromText(result.total.weighted)));
  const entries: LostPoints[] = [];
  let named = ZERO;
  for (const loss of losses.toSorted((a, b) => cmp(b.lost, a.lost))) {
    if (cmp(named, needed) >= 0) break;
    named = add(named, loss.lost);
    entries.push({ node: loss.node, cause: loss.cause, lost: toText(loss.lost), printed: printed(loss.lost) });
  }
  return { kind: "scored", lost: toText(lost), printed: printed(lost), entries, rest: toText(sub(lost, named)) };
}
