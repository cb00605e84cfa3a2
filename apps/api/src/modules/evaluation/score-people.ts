import { createHash } from "node:crypto";

import { canonicalFacts, canonicalText, evaluateAll, type EvaluationFacts, type Scheme } from "@yanzhen/domain/evaluation";

import type { NewResult } from "./evaluation.repository.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The engine's result for each person as it is kept: canonical texts, and the hash of the tree's. */
export function scorePeople(scheme: Scheme, facts: readonly EvaluationFacts[]): readonly NewResult[] {
  const trees = evaluateAll(scheme, facts);
  return facts.map((person, i) => {
    const tree = trees[i];
    if (tree === undefined) throw new Error("a person without a result");
    const text = canonicalText(tree);
    return { personId: person.personId, total: tree.total?.printed ?? null, grade: tree.grade, tree: text, facts: canonicalFacts(person), hash: sha256(text) };
  });
}

/** One hash over a whole run, people in id order. */
export function snapshotHashOf(results: readonly NewResult[]): string {
  return sha256(results.map((result) => result.hash).join("\n"));
}
