import { foundation } from "./0001-foundation.sql.ts";

export interface Migration {
  /** Sorts by its number; never renamed once released. */
  readonly name: string;
  readonly sql: string;
}

/** Every migration in order. One that was released is never edited: its hash is stored with the data. */
export const MIGRATIONS: readonly Migration[] = [{ name: "0001-foundation", sql: foundation }];
