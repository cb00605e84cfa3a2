import type { DatabaseFaultFacts } from "../database-fault.ts";
import type { WireValue } from "../values/wire-value.ts";
import type { FsyncCount } from "./durable-fs.ts";

/** What passes between the program and the thread that owns the database. */
export type EngineRequest =
  | { readonly kind: "query"; readonly sql: string; readonly parameters: readonly WireValue[] }
  | { readonly kind: "script"; readonly sql: string }
  | { readonly kind: "copyIn"; readonly sql: string; readonly text: string }
  | { readonly kind: "dump" }
  | { readonly kind: "fsyncs" }
  | { readonly kind: "close" };

export interface EngineField {
  readonly name: string;
  readonly type: number;
}

/** Values stay in PostgreSQL's text form; the program's side parses them, with the same table as for a server. */
export interface EngineResult {
  readonly command: string | null;
  readonly affected: number | null;
  readonly fields: readonly EngineField[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface EngineOutcome {
  readonly query: EngineResult;
  readonly script: EngineResult;
  readonly copyIn: EngineResult;
  readonly dump: Uint8Array;
  readonly fsyncs: FsyncCount;
  readonly close: null;
}

export type EngineReply =
  | { readonly id: number; readonly ok: true; readonly value: EngineOutcome[keyof EngineOutcome] }
  | { readonly id: number; readonly ok: false; readonly facts: DatabaseFaultFacts; readonly fatal: boolean };

export interface EngineStart {
  /** null: in memory. */
  readonly dataFolder: string | null;
  /** An uncompressed tarball of a data directory to start from; only for a new database. */
  readonly template: string | null;
}
