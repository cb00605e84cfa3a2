import type { Rounding } from "../kernel/rational.ts";
import type { Locale } from "../messages/message.ts";
import type { FactKey } from "./fact-catalogue.ts";

/** A number in data: decimal text such as `"12.5"`, never a floating-point number. */
export type DecimalText = string;

/** A name in both languages. Schemes are data, so their names travel with them. */
export type LocalText = Readonly<Record<Locale, string>>;

/** What happens when the datum under a node is missing. Missing is never zero. EVA-9…EVA-12 */
export type MissingRule = { readonly kind: "redistribute" } | { readonly kind: "neutral"; readonly value: DecimalText } | { readonly kind: "block" };

/** Rounding a node declares for its own value; nodes without it stay exact. EVA-13 */
export interface NodeRounding {
  readonly places: number;
  readonly mode: Rounding;
}

interface NodeHead {
  /** Unique in the scheme and stable over versions: marks and results refer to it. */
  readonly id: string;
  readonly label: LocalText;
  /** Points of the total this node carries; the weights of children add up to the weight of their parent. */
  readonly weight: DecimalText;
  readonly missing: MissingRule;
  readonly rounding: NodeRounding | null;
}

/** `100 · clamp(value / target, 0, cap)`; with `worst`, lower is better. EVA-4, EVA-5 */
export interface TargetNode extends NodeHead {
  readonly kind: "target";
  readonly fact: FactKey;
  readonly target: DecimalText;
  /** The value that earns nothing, above the target; null where higher is better. */
  readonly worst: DecimalText | null;
  readonly cap: DecimalText;
}

/** One band; includes `from`, excludes `to`, except the top band, which includes both. */
export interface Band {
  readonly from: DecimalText;
  readonly to: DecimalText;
  readonly score: DecimalText;
}

/** Score by the band the value falls into, lowest band first. EVA-7 */
export interface BandsNode extends NodeHead {
  readonly kind: "bands";
  readonly fact: FactKey;
  readonly bands: readonly Band[];
}

/** A signed mark of 0–100 with a written basis, entered by an officer. EVA-8 */
export interface EnteredNode extends NodeHead {
  readonly kind: "entered";
}

/** Weighted mean of the children that have a value. EVA-3 */
export interface WeightedSumNode extends NodeHead {
  readonly kind: "weightedSum";
  readonly children: readonly SchemeNode[];
}

export type SchemeNode = TargetNode | BandsNode | EnteredNode | WeightedSumNode;
export type NodeKind = SchemeNode["kind"];

/** A grade and the lowest rounded total that earns it. */
export interface GradeThreshold {
  readonly code: string;
  readonly label: LocalText;
  readonly from: DecimalText;
}

/** Grades from the best to the worst; the worst begins at 0. EVA-15 */
export interface GradeScale {
  readonly code: string;
  readonly grades: readonly GradeThreshold[];
}

/** One entered item of bonus or deduction: a mark between 0 and `max` points of the total. */
export interface AdjustmentItem {
  readonly id: string;
  readonly label: LocalText;
  readonly max: DecimalText;
}

/** Bonus or deduction: the items are added, then capped as a whole before the total is formed. EVA-16 */
export interface Adjustment {
  readonly cap: DecimalText;
  readonly items: readonly AdjustmentItem[];
}

/** A versioned scheme, immutable once a cycle used it: a change is a new version. EVA-2 */
export interface Scheme {
  readonly code: string;
  readonly version: number;
  readonly label: LocalText;
  readonly periodKind: "quarter";
  /** Legal or documentary basis, in words. */
  readonly basis: LocalText;
  readonly dimensions: readonly WeightedSumNode[];
  readonly bonus: Adjustment | null;
  readonly deduction: Adjustment | null;
  readonly scale: GradeScale;
}

/** Every node of the scheme, parents before their children, in scheme order. */
export function nodesOf(scheme: Scheme): readonly SchemeNode[] {
  const walk = (node: SchemeNode): readonly SchemeNode[] => (node.kind === "weightedSum" ? [node, ...node.children.flatMap(walk)] : [node]);
  return scheme.dimensions.flatMap(walk);
}

/**
 * What an officer can enter marks for under this scheme: node or item id → the highest mark.
 * Marks for other ids are kept by the caller but never read by the engine.
 */
export function enterable(scheme: Scheme): ReadonlyMap<string, { readonly label: LocalText; readonly max: DecimalText }> {
  const entries = new Map<string, { readonly label: LocalText; readonly max: DecimalText }>();
  for (const node of nodesOf(scheme)) if (node.kind === "entered") entries.set(node.id, { label: node.label, max: "100" });
  for (const adjustment of [scheme.bonus, scheme.deduction]) {
    for (const item of adjustment?.items ?? []) entries.set(item.id, { label: item.label, max: item.max });
  }
  return entries;
}
