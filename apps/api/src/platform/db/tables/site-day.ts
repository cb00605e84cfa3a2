import type { Generated } from "kysely";

export interface SiteDayTable {
  tenant: number;
  id: string;
  posting_id: string;
  person_id: string;
  compound_id: string;
  on_date: string;
  state: "onSite" | "absent" | "excused";
  version: Generated<number>;
  recorded_from: Generated<string>;
}
