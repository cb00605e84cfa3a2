import { cmp, isZero, rational, sum, toText, ZERO } from "../../kernel/rational.ts";
import { factCatalogue } from "../fact-catalogue.ts";
import type { PreparedBands, PreparedNode, PreparedSum, PreparedTarget } from "../prepare-scheme.ts";
import { finding } from "./scheme-finding.ts";
import type { SchemeFinding } from "./scheme-finding.ts";

const HUNDRED = rational(100);

/** EVA-22: weights of children add up to their parent's. */
function weights(node: PreparedSum): readonly SchemeFinding[] {
  const total = sum(node.children.map((child) => child.weight));
  if (node.children.length === 0 || cmp(total, node.weight) === 0) return [];
  return [finding("EVA-22", "error", node.id, { sum: toText(total), expected: toText(node.weight) })];
}

/** EVA-24: a target that cannot be computed or reached. */
function target(node: PreparedTarget): readonly SchemeFinding[] {
  const facts = { target: toText(node.target) };
  if (node.worst === null) {
    return cmp(node.target, ZERO) > 0 ? [] : [finding("EVA-24", "error", node.id, facts)];
  }
  return cmp(node.worst, node.target) > 0 ? [] : [finding("EVA-24", "error", node.id, { ...facts, worst: toText(node.worst) }, "worst")];
}

/** EVA-25: bands ascend, each ends where the next begins, none is empty. */
function bands(node: PreparedBands): readonly SchemeFinding[] {
  return node.bands.flatMap((band, position) => {
    const facts = { from: toText(band.from), to: toText(band.to) };
    // The top band may be a single point, since it includes both bounds.
    const width = cmp(band.from, band.to);
    const last = position === node.bands.length - 1;
    const empty = width > 0 || (width === 0 && !last) ? [finding("EVA-25", "error", node.id, facts, "empty")] : [];
    const next = node.bands[position + 1];
    if (next === undefined) return empty;
    const step = cmp(band.to, next.from);
    if (step === 0) return empty;
    const edge = { at: toText(band.to), next: toText(next.from) };
    return [...empty, finding("EVA-25", "error", node.id, edge, step < 0 ? "gap" : "overlap")];
  });
}

/** EVA-23: an indicator that cannot tell two people apart. */
function dead(node: PreparedNode): readonly SchemeFinding[] {
  if (isZero(node.weight)) return [finding("EVA-23", "warning", node.id, {}, "weightless")];
  switch (node.kind) {
    case "weightedSum":
      return node.children.length === 0 ? [finding("EVA-23", "error", node.id, {}, "empty")] : [];
    case "bands": {
      const first = node.bands[0];
      const same = first !== undefined && node.bands.every((band) => cmp(band.score, first.score) === 0);
      return same ? [finding("EVA-23", "warning", node.id, {}, "sameScore")] : [];
    }
    case "target":
      return isZero(node.cap) ? [finding("EVA-23", "warning", node.id, {}, "sameScore")] : [];
    case "entered":
      return [];
  }
}

/** EVA-27: petition counts and 无访/无案 honours would reward hiding what should be heard. */
function excluded(node: PreparedNode): readonly SchemeFinding[] {
  if (node.kind !== "target" && node.kind !== "bands") return [];
  const { excluded: why } = factCatalogue[node.fact];
  return why === null ? [] : [finding("EVA-27", "warning", node.id, { fact: node.fact }, why)];
}

/** EVA-29: declared scores lie within 0–100. */
function scores(node: PreparedNode): readonly SchemeFinding[] {
  const declared = [...(node.missing.kind === "neutral" ? [node.missing.value] : []), ...(node.kind === "bands" ? node.bands.map((band) => band.score) : [])];
  return declared.filter((score) => cmp(score, ZERO) < 0 || cmp(score, HUNDRED) > 0).map((score) => finding("EVA-29", "error", node.id, { score: toText(score) }));
}

/** Findings of a node and of everything under it, parents first. */
export function lintNode(node: PreparedNode): readonly SchemeFinding[] {
  return [
    ...dead(node),
    ...excluded(node),
    ...scores(node),
    ...(node.kind === "target" ? target(node) : []),
    ...(node.kind === "bands" ? bands(node) : []),
    ...(node.kind === "weightedSum" ? [...weights(node), ...node.children.flatMap(lintNode)] : []),
  ];
}
