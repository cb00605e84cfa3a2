/** Which tables plain names mean on a connection: the current ones, or the past as known at a moment. */
export type SchemaMode = "app" | "known";

/** Runs inside a transaction; ends with it. Extensions live in `ext`, so a table without a view is an error, never silently current. */
export const ENTER_KNOWN_SCHEMA = "set local search_path = known, ext";
