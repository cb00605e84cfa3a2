import type { Generated } from "kysely";

export interface EducationTable {
  tenant: number;
  id: string;
  person_id: string;
  mode: "fullTime" | "inService";
  level: string;
  degree: string | null;
  school: string | null;
  major: string | null;
  entered: Generated<string | null>;
  graduated: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
