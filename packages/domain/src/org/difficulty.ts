import type { Compound, Difficulty } from "./compound.ts";
import { orgParameters } from "./org-parameters.ts";
import { shippedValues } from "./parameter.ts";

export interface DifficultyReading {
  readonly class: Difficulty | null;
  readonly points: number;
  /** Which facts gave points, and which are unknown. */
  readonly because: readonly DifficultyReason[];
  readonly unknown: readonly ("households" | "builtYear" | "propertyFirm" | "hasOwnersCommittee")[];
}
export type DifficultyReason = "manyHouseholds" | "someHouseholds" | "old" | "noPropertyFirm" | "noOwnersCommittee" | "cluster";

/**
 * A proposal for the difficulty class, with its points named: households (2 or 1), age (1), no property firm (2), no owners'
 * committee (1), a bundle of scattered buildings (1). With two or more facts unknown there is no class, because missing is
 * not zero. The department's own entry in `difficulty` wins. ORG-15
 */
export function proposeDifficulty(
  compound: Pick<Compound, "households" | "builtYear" | "propertyFirm" | "hasOwnersCommittee"> & { readonly kind: "estate" | "cluster" },
  year: number,
  values: Readonly<Record<keyof typeof orgParameters, number>> = shippedValues(orgParameters),
): DifficultyReading {
  const { households, builtYear, propertyFirm, hasOwnersCommittee } = compound;
  const because: DifficultyReason[] = [];
  if (households !== null && households >= values.manyHouseholds) because.push("manyHouseholds");
  else if (households !== null && households >= values.someHouseholds) because.push("someHouseholds");
  if (builtYear !== null && year - builtYear >= values.oldAfterYears) because.push("old");
  // An empty text is a recorded "none"; null is unknown.
  if (propertyFirm === "") because.push("noPropertyFirm");
  if (hasOwnersCommittee === false) because.push("noOwnersCommittee");
  if (compound.kind === "cluster") because.push("cluster");
  const unknown = (["households", "builtYear", "propertyFirm", "hasOwnersCommittee"] as const).filter((f) => compound[f] === null);
  const points = because.reduce((sum, r) => sum + (r === "manyHouseholds" || r === "noPropertyFirm" ? 2 : 1), 0);
  const of = points >= values.highFrom ? "high" : points >= values.middleFrom ? "middle" : "low";
  return { class: unknown.length >= 2 ? null : of, points, because, unknown };
}
