import { parseDecimal, rational, toText } from "../kernel/rational.ts";
import type { Rational } from "../kernel/rational.ts";
import { must } from "../kernel/result.ts";
import { factCatalogue } from "./fact-catalogue.ts";
import type { FactKey } from "./fact-catalogue.ts";
import type { Adjustment, DecimalText, NodeRounding, Scheme, SchemeNode } from "./scheme.ts";

/** A missing rule with its number read. */
export type PreparedMissing = { readonly kind: "redistribute" | "block" } | { readonly kind: "neutral"; readonly value: Rational };

interface PreparedHead {
  readonly id: string;
  readonly weight: Rational;
  readonly weightText: string;
  readonly missing: PreparedMissing;
  readonly rounding: NodeRounding | null;
}
export interface PreparedTarget extends PreparedHead {
  readonly kind: "target";
  readonly fact: FactKey;
  readonly scaled: boolean;
  readonly target: Rational;
  readonly worst: Rational | null;
  readonly cap: Rational;
}
export interface PreparedBand {
  readonly from: Rational;
  readonly to: Rational;
  readonly score: Rational;
}
export interface PreparedBands extends PreparedHead {
  readonly kind: "bands";
  readonly fact: FactKey;
  readonly bands: readonly PreparedBand[];
}
export interface PreparedEntered extends PreparedHead {
  readonly kind: "entered";
}
export interface PreparedSum extends PreparedHead {
  readonly kind: "weightedSum";
  readonly children: readonly PreparedNode[];
}
export type PreparedLeaf = PreparedTarget | PreparedBands | PreparedEntered;
export type PreparedNode = PreparedLeaf | PreparedSum;

export interface PreparedAdjustment {
  readonly cap: Rational;
  readonly items: readonly { readonly id: string; readonly max: Rational }[];
}

/** A scheme with its numbers read once, for many people. */
export interface PreparedScheme {
  readonly scheme: Scheme;
  readonly root: PreparedSum;
  readonly bonus: PreparedAdjustment | null;
  readonly deduction: PreparedAdjustment | null;
  readonly grades: readonly { readonly code: string; readonly from: Rational }[];
}

const number = (text: DecimalText): Rational => must(parseDecimal(text));

function head(node: SchemeNode): PreparedHead {
  const weight = number(node.weight);
  const missing: PreparedMissing = node.missing.kind === "neutral" ? { kind: "neutral", value: number(node.missing.value) } : { kind: node.missing.kind };
  return { id: node.id, weight, weightText: toText(weight), missing, rounding: node.rounding };
}

function prepareNode(node: SchemeNode): PreparedNode {
  switch (node.kind) {
    case "target":
      return {
        ...head(node),
        kind: "target",
        fact: node.fact,
        scaled: factCatalogue[node.fact].nature === "count",
        target: number(node.target),
        worst: node.worst === null ? null : number(node.worst),
        cap: number(node.cap),
      };
    case "bands":
      return {
        ...head(node),
        kind: "bands",
        fact: node.fact,
        bands: node.bands.map((band) => ({ from: number(band.from), to: number(band.to), score: number(band.score) })),
      };
    case "entered":
      return { ...head(node), kind: "entered" };
    case "weightedSum":
      return { ...head(node), kind: "weightedSum", children: node.children.map(prepareNode) };
  }
}

function prepareAdjustment(adjustment: Adjustment | null): PreparedAdjustment | null {
  if (adjustment === null) return null;
  return {
    cap: number(adjustment.cap),
    items: adjustment.items.map((item) => ({ id: item.id, max: number(item.max) })),
  };
}

/** Id of the root node in every result. */
export const ROOT_ID = "total";

/**
 * Reads the numbers of a scheme that passed `schemeSchema`; a malformed number is a fault and throws.
 * The root is a weighted sum of 100 points over the dimensions; without a value there is no score (EVA-11).
 */
export function prepareScheme(scheme: Scheme): PreparedScheme {
  return {
    scheme,
    root: {
      id: ROOT_ID,
      kind: "weightedSum",
      weight: rational(100),
      weightText: "100",
      missing: { kind: "block" },
      rounding: null,
      children: scheme.dimensions.map(prepareNode),
    },
    bonus: prepareAdjustment(scheme.bonus),
    deduction: prepareAdjustment(scheme.deduction),
    grades: scheme.scale.grades.map((grade) => ({ code: grade.code, from: number(grade.from) })),
  };
}
