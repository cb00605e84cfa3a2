import type { Generated } from "kysely";

export interface AnnualGradeTable {
  tenant: number;
  id: string;
  person_id: string;
  year: number;
  grade: string;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
