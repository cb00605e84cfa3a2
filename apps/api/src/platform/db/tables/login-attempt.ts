import type { Generated } from "kysely";

export interface LoginAttemptTable {
  key: string;
  fails: Generated<number>;
  window_start: Generated<string>;
  locked_until: string | null;
}
