import type { Generated } from "kysely";

export interface CalendarYearTable {
  tenant: number;
  id: string;
  year: number;
  off: string[];
  work: string[];
  notice: string;
  status: "official" | "provisional";
  version: Generated<number>;
  recorded_from: Generated<string>;
}
