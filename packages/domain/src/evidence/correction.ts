import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { Evidence, Verification } from "./evidence.ts";

export type CorrectionRefusal = "evidence.notSealed" | "evidence.correctedAlready" | "evidence.correctionKind";

/**
 * Whether a new entry may correct this one: it is sealed (an open one is edited, a verified one taken back first), no other entry corrects
 * it, and the kind stays. The sealed entry itself never changes; once the correction is verified the correction counts in its place. EVD-21
 */
export function mayCorrect(
  sealed: Pick<Evidence, "kind"> & { readonly verification: Verification },
  corrections: readonly { readonly verification: Verification }[],
  kind: Evidence["kind"],
): Result<true, CorrectionRefusal> {
  if (sealed.verification !== "sealed") return refuse("evidence.notSealed", { verification: sealed.verification });
  if (corrections.some(({ verification }) => verification !== "void")) return refuse("evidence.correctedAlready");
  return kind === sealed.kind ? ok(true) : refuse("evidence.correctionKind", { kind: sealed.kind }, "kind");
}
