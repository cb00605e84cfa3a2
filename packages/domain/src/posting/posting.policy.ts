import { definePolicy } from "../access/policy.ts";

/**
 * What the conditions read about a posting. `path` is the compound's path today (for a move, the new compound's), `fromPath`
 * the old compound's on a move and otherwise the same, `personPath` the path of the unit that manages the person.
 */
export interface PostingRecord {
  readonly path: string | null;
  readonly fromPath: string | null;
  readonly personPath: string | null;
  readonly personId: string;
}

/**
 * The district posts anyone anywhere inside it; a street posts its own people to its own compounds, so that nobody is drawn
 * over from another street without the district. PST-15
 */
export const postingPolicies = definePolicy<PostingRecord>()({
  "posting.view": {
    kind: "business",
    when: { any: [above("path"), above("personPath"), own()] },
  },
  "posting.assign": { kind: "business", when: officers() },
  "posting.change": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "posting.move": {
    kind: "business",
    when: { all: [officers(), { granted: ["districtOfficer", "streetOfficer"], within: "fromPath" }] },
  },
  "posting.end": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "posting.export": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "posting.import": { kind: "business", when: { granted: ["districtOfficer", "streetOfficer"], within: "path" } },
  "posting.recordSiteDay": {
    kind: "business",
    when: { any: [above("path"), own()] },
  },
});

/** Whoever keeps the compound or the person's file sees the posting: the same two ways by which the store shows its row. */
function above<F extends "path" | "personPath">(within: F) {
  return { granted: ["districtOfficer", "streetOfficer", "communitySecretary"], within } as const;
}

/** One's own; an administrator who happens to be a person of the district has no business here. */
function own() {
  return { all: [{ role: ["districtOfficer", "streetOfficer", "communitySecretary", "postedMember"] }, { eq: ["personId", { actor: "personId" }] }] } as const;
}

function officers() {
  return {
    any: [
      { granted: ["districtOfficer"], within: "path" },
      {
        all: [
          { granted: ["streetOfficer"], within: "path" },
          { granted: ["streetOfficer"], within: "personPath" },
        ],
      },
    ],
  } as const;
}
