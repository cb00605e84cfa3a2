import type { Generated } from "kysely";

export interface TrainingTable {
  tenant: number;
  id: string;
  person_id: string;
  title: string;
  hours: number;
  held_on: string;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
