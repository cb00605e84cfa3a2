import type { Generated } from "kysely";

export interface EvaluationCycleTable {
  tenant: number;
  id: string;
  unit_id: string;
  period: string;
  scheme_id: string;
  run: number;
  state: string;
  computed_on: string;
  computed_at: string | null;
  engine_version: string | null;
  snapshot_hash: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
