import type { Generated } from "kysely";

export interface EvidenceTable {
  tenant: number;
  id: string;
  kind: "issue" | "project" | "lobbySession" | "doorVisit" | "mediation" | "assistance" | "partyHub" | "activeResident" | "checkIn";
  unit_id: string;
  occurred_on: string;
  title: string;
  detail: string | null;
  class: string | null;
  channel: string | null;
  urgent: Generated<boolean>;
  project_level: "community" | "compound" | null;
  status: string;
  closed_on: string | null;
  due_on: string | null;
  quantity: number | null;
  measure: string | null;
  verification: "recorded" | "sentBack" | "verified" | "sealed" | "void";
  verified_on: string | null;
  verified_by: string | null;
  resident_replied: Generated<boolean>;
  recorded_by: string | null;
  sent_back_reason: string | null;
  void_reason: string | null;
  source_system: string | null;
  external_id: string | null;
  /** The sealed entry this one corrects. */
  corrects: Generated<string | null>;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
