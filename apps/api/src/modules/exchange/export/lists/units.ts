import { decide } from "@yanzhen/domain/access";
import { orgPolicies } from "@yanzhen/domain/org";
import { z } from "zod";

import { type UnitLine, unitPage, type UnitsInput, unitsInput } from "../../../posting/public.ts";
import { type ListExport, shownAs } from "../list-export.ts";

const ids = [
  ...(["name", "kind", "code", "parent", "township", "children", "covered", "households", "buildings", "builtYear"] as const),
  ...(["propertyFirm", "committee", "difficulty", "from"] as const),
];

export const unitsShown = z.strictObject({ list: z.literal("units"), question: unitsInput.omit({ offset: true, limit: true }), ...shownAs(ids) });

const whole = (count: number | null): string => (count === null ? "" : String(count));

/** Units with what is known of the compounds among them, as the list of units shows them. */
export const unitsExport: ListExport<UnitsInput, (typeof ids)[number], UnitLine> = {
  command: "org.export",
  entity: "unit",
  may: (actor, path) => decide(orgPolicies, "org.export", actor, { path }),
  rows: (_ctx, moment, question) => unitPage(moment, question),
  columns: (say) => ({
    name: (row) => row.name,
    kind: (row) => say.label("unitKind", row.kind),
    code: (row) => row.code ?? "",
    parent: (row) => row.parentName ?? "",
    township: (row) => row.township ?? "",
    children: (row) => (row.level === "compound" ? "" : whole(row.childCount)),
    covered: (row) => (row.compounds === 0 ? "" : `${whole(row.covered)}/${whole(row.compounds)}`),
    households: (row) => whole(row.households),
    buildings: (row) => whole(row.buildings),
    builtYear: (row) => whole(row.builtYear),
    propertyFirm: (row) => (row.propertyFirm === "" ? say.text("label.propertyFirm.none") : (row.propertyFirm ?? "")),
    committee: (row) => (row.hasOwnersCommittee === null ? "" : say.label("ownersCommittee", row.hasOwnersCommittee ? "yes" : "no")),
    difficulty: (row) => say.label("difficulty", row.difficulty),
    from: (row) => row.from,
  }),
};
