import type { EvidenceKind, EvidenceStatus } from "../evidence/evidence-kinds.ts";
import type { FactKey } from "./fact-catalogue.ts";

/** Which entries of the ledger a fact counts. Only verified ones ever count, and each by the person's share of credit. */
export interface LedgerSource {
  readonly kind: EvidenceKind;
  readonly statuses: readonly EvidenceStatus[];
  /** The date that has to lie in the period. */
  readonly dated: "occurredOn" | "closedOn";
  /** What a whole entry counts: itself, or its quantity (households, 人次). */
  readonly amount: "entry" | "quantity";
}

/** The counts of the ledger by fact, in words in SPEC.md §3. EVA-17 */
export const ledgerSources = {
  doorVisits: { kind: "doorVisit", statuses: ["made"], dated: "occurredOn", amount: "quantity" },
  lobbySessions: { kind: "lobbySession", statuses: ["held"], dated: "occurredOn", amount: "entry" },
  issuesSolved: { kind: "issue", statuses: ["closed"], dated: "closedOn", amount: "entry" },
  projects: { kind: "project", statuses: ["done"], dated: "closedOn", amount: "entry" },
  assistance: { kind: "assistance", statuses: ["given"], dated: "occurredOn", amount: "quantity" },
  mediations: { kind: "mediation", statuses: ["agreed", "performed"], dated: "occurredOn", amount: "entry" },
} as const satisfies Partial<Record<FactKey, LedgerSource>>;

/** The kind of entry each fact of the ledger is read from, the ratio of issues closed in time included. */
export const ledgerKinds: Readonly<Partial<Record<FactKey, EvidenceKind>>> = {
  ...Object.fromEntries(Object.entries(ledgerSources).map(([key, source]) => [key, source.kind])),
  issuesOnTimeShare: "issue",
};
