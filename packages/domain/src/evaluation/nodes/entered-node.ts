import { toText } from "../../kernel/rational.ts";
import type { FactIndex } from "../fact-index.ts";
import type { PreparedEntered } from "../prepare-scheme.ts";
import { missingMark } from "./leaf-outcome.ts";
import type { LeafOutcome } from "./leaf-outcome.ts";

/** The mark an officer entered for this node, unchanged. EVA-8 */
export function scoreEntered(node: PreparedEntered, facts: FactIndex): LeafOutcome {
  const mark = facts.marks.get(node.id);
  if (mark === undefined) return missingMark;
  return {
    value: mark.value,
    formula: { key: "entered", numbers: { value: toText(mark.value) } },
    inputs: [],
    marks: [mark.id],
    outside: null,
  };
}
