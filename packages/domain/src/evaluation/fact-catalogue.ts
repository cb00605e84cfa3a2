/**
 * What a scheme may ask about a person. `nature` decides whether a target shrinks with part of a period (EVA-6);
 * `excluded` marks facts that must not push a score, because they would reward hiding petitions and cases (EVA-27).
 */
export interface FactDefinition {
  readonly nature: "count" | "ratio";
  readonly excluded: "petitionCount" | "honour" | null;
}

const count = { nature: "count", excluded: null } as const;

/** Every fact key with its nature. The meaning of each, in rows, stands in SPEC.md §3. */
export const factCatalogue = {
  daysOnSite: count,
  doorVisits: count,
  lobbySessions: count,
  issuesSolved: count,
  issuesOnTimeShare: { nature: "ratio", excluded: null },
  projects: count,
  assistance: count,
  mediations: count,
  trainingHours: count,
  petitions: { nature: "count", excluded: "petitionCount" },
  noPetitionHonours: { nature: "count", excluded: "honour" },
  noCaseHonours: { nature: "count", excluded: "honour" },
} as const satisfies Record<string, FactDefinition>;

/** Key of a fact in the catalogue. */
export type FactKey = keyof typeof factCatalogue;

/** All fact keys, in catalogue order. */
export const FACT_KEYS = Object.keys(factCatalogue) as readonly FactKey[];
