import { formatDecimal, fromText } from "../kernel/rational.ts";
import { must } from "../kernel/result.ts";
import { printed } from "./result-tree.ts";
import type { Formula } from "./result.ts";

/**
 * A formula as a message: its key and its numbers as people read them, whole numbers plain, others with two decimals.
 * The exact numbers stay in the formula itself.
 */
export function printedFormula(formula: Formula): { readonly messageKey: string; readonly facts: Readonly<Record<string, string>> } {
  const facts = Object.entries(formula.numbers).map(([name, text]) => {
    const number = must(fromText(text));
    return [name, number.d === 1n ? formatDecimal(number, 0, "halfUp") : printed(number)] as const;
  });
  return { messageKey: `label.evaluationFormula.${formula.key}`, facts: Object.fromEntries(facts) };
}
