import { decide } from "@yanzhen/domain/access";
import { reportingPolicies } from "@yanzhen/domain/reporting";
import { z } from "zod";

import { type FindingView, listFindings, type ListInput, listInput } from "../../../diagnostics/public.ts";
import { type ListExport, shownAs } from "../list-export.ts";

const ids = ["severity", "rule", "person", "unit", "problem", "fixes", "township", "asideUntil", "reason", "ruleNo", "clause"] as const;

export const problemsShown = z.strictObject({ list: z.literal("problems"), question: listInput.omit({ offset: true, limit: true }), ...shownAs(ids) });

/** `unitId: none` asks for people no unit keeps; whose they are is asked of the whole scope. */
interface Asked extends Omit<ListInput, "unitId"> {
  readonly unitId?: string | undefined;
}

export const problemsExport: ListExport<Asked, (typeof ids)[number], FindingView> = {
  command: "diagnostics.export",
  entity: "finding",
  may: (actor, path) => decide(reportingPolicies, "diagnostics.export", actor, { path }),
  rows: (ctx, moment, question) => listFindings(ctx, moment, question),
  columns: (say) => ({
    severity: (row) => say.label("severity", row.severity),
    rule: (row) => say.label("rule", row.ruleId),
    person: (row) => row.person?.name ?? "",
    unit: (row) => row.unit?.name ?? "",
    problem: (row) => [row.title, say.text(row.messageKey, row.facts)].filter((part) => part !== null).join(" · "),
    fixes: (row) => [...new Set(row.fixes.map(({ labelKey }) => say.text(labelKey)))].join("、"),
    township: (row) => row.township?.name ?? "",
    asideUntil: (row) => row.suppression?.until ?? "",
    reason: (row) => row.suppression?.reason ?? "",
    ruleNo: (row) => row.ruleId,
    clause: (row) => row.clause,
  }),
};
