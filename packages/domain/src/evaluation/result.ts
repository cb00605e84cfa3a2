import type { Rounding } from "../kernel/rational.ts";
import type { RationalText } from "./facts.ts";
import type { FactKey } from "./fact-catalogue.ts";
import type { NodeKind } from "./scheme.ts";
import type { ClosedInterval } from "./period.ts";

/** How a value came about; one message per key, with `numbers` as its facts. */
export type FormulaKey = "weightedSum" | "targetHigher" | "targetHigherPart" | "targetLower" | "targetLowerPart" | "bands" | "outsideBands" | "entered" | "neutral" | "missing";

export interface Formula {
  readonly key: FormulaKey;
  readonly numbers: Readonly<Record<string, RationalText>>;
}

/**
 * What was done about a missing value: `leftOut` gave the weight to the siblings, `neutral` used the declared value,
 * `blocked` stopped the score by the node's own rule, `blockedBelow` because a node under it is blocked.
 */
export type Treatment = "none" | "leftOut" | "neutral" | "blocked" | "blockedBelow";

/** A fact as read by a node, with the rows behind it in id order. */
export interface ResultInput {
  readonly key: FactKey;
  readonly value: RationalText | null;
  readonly sources: readonly string[];
}

/** One node of the explanation tree. All numbers are exact; `printed` has two decimals, half up. */
export interface ResultNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** 0–100 (more where a target's cap allows it); null when there is none. */
  readonly value: RationalText | null;
  readonly printed: string | null;
  /** Points of the total by the scheme. */
  readonly weight: RationalText;
  /** Points of the total in this result, after redistribution. */
  readonly effectiveWeight: RationalText;
  /** `effectiveWeight × value / 100`: what the node brings to the total; null without a value. */
  readonly points: RationalText | null;
  readonly formula: Formula;
  readonly treatment: Treatment;
  /** Set when the node declares rounding: the value before it. */
  readonly rounded: { readonly exact: RationalText; readonly places: number; readonly mode: Rounding } | null;
  readonly inputs: readonly ResultInput[];
  /** Ids of the entered marks behind the value. */
  readonly marks: readonly string[];
  readonly children: readonly ResultNode[];
}

/** A datum that was not there, and what its node needs. `blocks`: the score waits for it. */
export interface MissingDatum {
  readonly node: string;
  readonly needs: { readonly kind: "fact"; readonly key: FactKey } | { readonly kind: "mark" };
  readonly treatment: Treatment;
  readonly blocks: boolean;
}

/** A value no band of the scheme covers: a fault of the scheme, told by name, never clamped. EVA-7 */
export interface OutsideBands {
  readonly node: string;
  readonly value: RationalText;
}

/** Bonus or deduction as applied. */
export interface AppliedAdjustment {
  readonly points: RationalText;
  readonly cap: RationalText;
  readonly items: readonly { readonly id: string; readonly points: RationalText; readonly marks: readonly string[] }[];
}

/** The total: `exact = clamp(weighted + bonus − deduction, 0, 100)`; `printed` is rounded once and decides the grade. */
export interface Total {
  readonly weighted: RationalText;
  readonly exact: RationalText;
  readonly printed: string;
}

/** The whole result of one person: plain JSON, ids only. */
export interface ResultTree {
  readonly engine: string;
  readonly scheme: { readonly code: string; readonly version: number };
  readonly personId: string;
  readonly period: ClosedInterval;
  /** Days of the period the person belonged to the population, ascending. */
  readonly population: readonly ClosedInterval[];
  readonly status: "scored" | "noScore";
  readonly total: Total | null;
  readonly grade: string | null;
  readonly bonus: AppliedAdjustment | null;
  readonly deduction: AppliedAdjustment | null;
  readonly missing: readonly MissingDatum[];
  readonly outsideBands: readonly OutsideBands[];
  readonly root: ResultNode;
}

/** Every node of a result, parents before their children, in scheme order. */
export function resultNodes(node: ResultNode): readonly ResultNode[] {
  return [node, ...node.children.flatMap(resultNodes)];
}
