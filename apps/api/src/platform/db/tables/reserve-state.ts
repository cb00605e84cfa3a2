import type { ColumnType, Generated } from "kysely";

export interface ReserveStateTable {
  tenant: number;
  id: string;
  entry_id: string;
  person_id: string;
  state:
    | "nominated"
    | "screened"
    | "inspected"
    | "deliberated"
    | "jointlyReviewed"
    | "publicising"
    | "publicised"
    | "filed"
    | "inPool"
    | "suspended"
    | "appointed"
    | "appointedOutsideProcedure"
    | "removed"
    | "rejected"
    | "declined"
    | "withdrawn";
  reason: string | null;
  document_no: string | null;
  facts: ColumnType<unknown, string | null | undefined, string | null>;
  valid_from: string;
  valid_to: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
