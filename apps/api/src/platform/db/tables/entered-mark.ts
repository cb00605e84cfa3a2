import type { Generated } from "kysely";

export interface EnteredMarkTable {
  tenant: number;
  id: string;
  person_id: string;
  period: string;
  indicator: string;
  value: string;
  basis: string;
  entered_by: string | null;
  entered_on: string;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
