import type { RuleFacts } from "@yanzhen/domain/rules";

import type { FactsPart } from "./rule-facts.ts";

const OWN_IDS = ["id", "personId", "compoundId", "unitId"] as const;

/** Every id a differing row names: itself and, by the contract of RuleFacts, the person, unit or entry it belongs to. RUL-6 */
export function changedSubjects(before: RuleFacts, after: RuleFacts, parts: readonly FactsPart[]): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const part of parts) {
    const was = new Map(before[part].map((row) => [JSON.stringify(row), row as object]));
    const is = new Map(after[part].map((row) => [JSON.stringify(row), row as object]));
    for (const [text, row] of was) if (!is.has(text)) addIds(changed, row);
    for (const [text, row] of is) if (!was.has(text)) addIds(changed, row);
  }
  return changed;
}

function addIds(changed: Set<string>, row: object): void {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  for (const name of OWN_IDS) if (typeof fields[name] === "string") changed.add(fields[name]);
  const { credits } = fields;
  if (Array.isArray(credits)) for (const credit of credits as readonly { readonly personId: string }[]) changed.add(credit.personId);
}
