import { cmp, toText } from "../../kernel/rational.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { FactIndex } from "../fact-index.ts";
import type { PreparedBand, PreparedBands } from "../prepare-scheme.ts";
import { missingFact, readFact } from "./leaf-outcome.ts";
import type { LeafOutcome } from "./leaf-outcome.ts";

/** The band a value falls into: each includes its lower bound, the last one both. */
function bandOf(bands: readonly PreparedBand[], value: Rational): PreparedBand | null {
  const top = bands.at(-1);
  return bands.find((band) => cmp(band.from, value) <= 0 && cmp(value, band.to) < 0) ?? (top !== undefined && cmp(top.from, value) <= 0 && cmp(value, top.to) === 0 ? top : null);
}

/** Score of the band; a value outside all bands has no score and is reported against the scheme. EVA-7 */
export function scoreBands(node: PreparedBands, facts: FactIndex): LeafOutcome {
  const input = readFact(facts, node.fact);
  if (input === null) return missingFact(node.fact);
  const value = toText(input.value);
  const band = bandOf(node.bands, input.value);
  if (band === null) {
    return { value: null, formula: { key: "outsideBands", numbers: { value } }, inputs: [input.shown], marks: [], outside: value };
  }
  const numbers = { value, from: toText(band.from), to: toText(band.to), score: toText(band.score) };
  return { value: band.score, formula: { key: "bands", numbers }, inputs: [input.shown], marks: [], outside: null };
}
