import { decide } from "@yanzhen/domain/access";
import { evidencePolicies } from "@yanzhen/domain/evidence";
import { z } from "zod";

import { type LedgerInput, ledgerInput, type LedgerLine, ledgerPage } from "../../../evidence/public.ts";
import { type ListExport, shownAs } from "../list-export.ts";

const ids = [
  "title",
  "on",
  "kind",
  "unit",
  "township",
  "class",
  "urgent",
  "status",
  "verification",
  "due",
  "closed",
  "quantity",
  "people",
  "channel",
  "level",
  "verifiedOn",
  "externalId",
] as const;

export const ledgerShown = z.strictObject({ list: z.literal("ledger"), question: ledgerInput.omit({ offset: true, limit: true }), ...shownAs(ids) });

export const ledgerExport: ListExport<LedgerInput, (typeof ids)[number], LedgerLine> = {
  command: "evidence.export",
  entity: "evidence",
  may: (actor, path) => decide(evidencePolicies, "evidence.export", actor, { path }),
  rows: ledgerPage,
  columns: (say) => ({
    title: (row) => row.title,
    on: (row) => row.occurredOn,
    kind: (row) => say.label("evidenceKind", row.kind),
    unit: (row) => row.unitName ?? "",
    township: (row) => row.township ?? "",
    class: (row) => say.label("issueClass", row.class),
    urgent: (row) => (row.urgent ? say.label("yesNo", "yes") : ""),
    status: (row) => say.label("evidenceStatus", row.status),
    verification: (row) => say.label("verification", row.verification),
    due: (row) => row.dueOn ?? "",
    closed: (row) => row.closedOn ?? "",
    quantity: (row) => (row.quantity === null ? "" : `${row.quantity.toLocaleString("en-US")} ${say.label("measure", row.measure)}`.trim()),
    people: (row) => row.people ?? "",
    channel: (row) => say.label("issueChannel", row.channel),
    level: (row) => say.label("projectLevel", row.projectLevel),
    verifiedOn: (row) => row.verifiedOn ?? "",
    externalId: (row) => row.externalId ?? "",
  }),
};
