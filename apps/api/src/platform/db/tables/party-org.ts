import type { Generated } from "kysely";

export interface PartyOrgTable {
  tenant: number;
  id: string;
  unit_id: string;
  parent_id: string | null;
  type: "workingCommittee" | "committee" | "generalBranch" | "branch" | "group";
  name: string;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
