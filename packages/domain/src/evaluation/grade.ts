import { cmp } from "../kernel/rational.ts";
import type { Rational } from "../kernel/rational.ts";

/** The first grade, best first, whose threshold the rounded total reaches; null only below a scale that does not begin at 0. EVA-15 */
export function gradeOf(grades: readonly { readonly code: string; readonly from: Rational }[], total: Rational): string | null {
  return grades.find((grade) => cmp(grade.from, total) <= 0)?.code ?? null;
}
