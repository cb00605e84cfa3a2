import { decide } from "@yanzhen/domain/access";
import { postingPolicies } from "@yanzhen/domain/posting";
import { z } from "zod";

import { type CompoundLine, compoundPage, type CompoundsInput, compoundsInput } from "../../../posting/public.ts";
import { type ListExport, shownAs } from "../list-export.ts";

const ids = ["name", "place", "township", "covered", "lead", "present", "people", "uncoveredSince"] as const;

export const compoundsShown = z.strictObject({ list: z.literal("compounds"), question: compoundsInput.omit({ offset: true, limit: true }), ...shownAs(ids) });

/** What a coverage figure counts, the uncovered ones by name. */
export const compoundsExport: ListExport<CompoundsInput, (typeof ids)[number], CompoundLine> = {
  command: "posting.export",
  entity: "compound",
  may: (actor, path) => decide(postingPolicies, "posting.export", actor, { path }),
  rows: (_ctx, moment, question) => compoundPage(moment, question),
  columns: (say) => {
    const holds = (yes: boolean): string => say.label("coverageHolds", yes ? "yes" : "no");
    const named = ({ name, role }: CompoundLine["people"][number]): string => `${name ?? say.text("label.postingOf.otherUnit")}（${say.label("postingRole", role)}）`;
    return {
      name: (row) => row.name,
      place: (row) => row.parentName ?? "",
      township: (row) => row.township ?? "",
      covered: (row) => holds(row.covered),
      lead: (row) => holds(row.lead),
      present: (row) => (row.present === null ? "–" : holds(row.present)),
      people: (row) => row.people.map((person) => named(person)).join("、"),
      uncoveredSince: (row) => row.uncoveredSince ?? (row.covered ? "" : say.label("coverageHolds", "never")),
    };
  },
};
