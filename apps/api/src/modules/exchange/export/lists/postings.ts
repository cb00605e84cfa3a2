import { decide } from "@yanzhen/domain/access";
import { postingPolicies } from "@yanzhen/domain/posting";
import { z } from "zod";

import { type PostingLine, postingPage, type PostingsInput, postingsInput } from "../../../posting/public.ts";
import { type ListExport, shownAs } from "../list-export.ts";

const ids = [
  "person",
  "compound",
  "role",
  "state",
  "from",
  "to",
  "dutyDays",
  "branchTitle",
  "mentor",
  "community",
  "township",
  "endReason",
  "personUnit",
  "crossTitle",
  "note",
] as const;

export const postingsShown = z.strictObject({ list: z.literal("postings"), question: postingsInput.omit({ offset: true, limit: true }), ...shownAs(ids) });

export const postingsExport: ListExport<PostingsInput, (typeof ids)[number], PostingLine> = {
  command: "posting.export",
  entity: "posting",
  may: (actor, path) => decide(postingPolicies, "posting.export", actor, { path }),
  rows: postingPage,
  columns: (say) => ({
    person: (row) => row.personName ?? say.text("label.postingOf.otherUnit"),
    compound: (row) => row.compound ?? "",
    role: (row) => say.label("postingRole", row.role),
    state: (row) => say.label("postingState", row.state),
    from: (row) => row.from,
    to: (row) => row.to ?? "",
    dutyDays: (row) => String(row.dutyDays),
    branchTitle: (row) => row.branchTitle ?? "",
    mentor: (row) => row.mentor ?? "",
    community: (row) => row.community ?? "",
    township: (row) => row.township ?? "",
    endReason: (row) => say.label("endReason", row.endReason),
    personUnit: (row) => row.personUnit ?? "",
    crossTitle: (row) => row.crossTitle ?? "",
    note: (row) => row.note ?? "",
  }),
};
