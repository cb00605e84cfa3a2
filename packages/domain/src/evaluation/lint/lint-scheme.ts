import { cmp, isZero, toText } from "../../kernel/rational.ts";
import { prepareScheme } from "../prepare-scheme.ts";
import type { PreparedScheme } from "../prepare-scheme.ts";
import { nodesOf } from "../scheme.ts";
import type { Scheme } from "../scheme.ts";
import { lintNode } from "./lint-nodes.ts";
import { totalRange } from "./reachable-range.ts";
import { finding } from "./scheme-finding.ts";
import type { SchemeFinding } from "./scheme-finding.ts";

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, position) => values.indexOf(value) !== position))];
}

/** EVA-28: ids are unique over nodes and items; one fact is not counted under two indicators unseen. */
function repeats(scheme: Scheme): readonly SchemeFinding[] {
  const nodes = nodesOf(scheme);
  const items = [scheme.bonus, scheme.deduction].flatMap((adjustment) => adjustment?.items ?? []);
  const ids = [...nodes, ...items].map((node) => node.id);
  const facts = nodes.flatMap((node) => (node.kind === "target" || node.kind === "bands" ? [node.fact] : []));
  return [...repeated(ids).map((id) => finding("EVA-28", "error", id, {}, "id")), ...repeated(facts).map((fact) => finding("EVA-28", "warning", null, { fact }, "fact"))];
}

/** EVA-26: thresholds fall from the best grade to the worst, the worst begins at 0, and each grade can be reached. */
function grades(prepared: PreparedScheme): readonly SchemeFinding[] {
  const { grades: scale } = prepared;
  const codes = repeated(scale.map((grade) => grade.code)).map((code) => finding("EVA-26", "error", code, {}, "repeated"));
  const order = scale.flatMap((grade, position) => {
    const next = scale[position + 1];
    if (next === undefined || cmp(grade.from, next.from) > 0) return [];
    return [finding("EVA-26", "error", grade.code, { from: toText(grade.from), next: toText(next.from) }, "order")];
  });
  const worst = scale.at(-1);
  const bottom = worst === undefined || isZero(worst.from) ? [] : [finding("EVA-26", "error", worst.code, { from: toText(worst.from) }, "bottom")];
  if (order.length > 0) return [...codes, ...order, ...bottom];
  const range = totalRange(prepared);
  const unreachable = scale.flatMap((grade, position) => {
    const better = scale[position - 1];
    if (cmp(grade.from, range.high) > 0) {
      return [finding("EVA-26", "warning", grade.code, { from: toText(grade.from), limit: toText(range.high) }, "tooHigh")];
    }
    if (better !== undefined && cmp(better.from, range.low) <= 0) {
      return [finding("EVA-26", "warning", grade.code, { from: toText(better.from), limit: toText(range.low) }, "tooLow")];
    }
    return [];
  });
  return [...codes, ...order, ...bottom, ...unreachable];
}

/** Everything wrong or doubtful in a scheme of the right shape; errors keep it from being published. EVA-22…EVA-29 */
export function lintScheme(scheme: Scheme): readonly SchemeFinding[] {
  const prepared = prepareScheme(scheme);
  return [...repeats(scheme), ...lintNode(prepared.root), ...grades(prepared)];
}
