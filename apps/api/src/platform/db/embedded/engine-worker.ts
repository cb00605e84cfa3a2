/** Runs in its own thread with a deep stack: owns PGlite, answers one request at a time. */
import { openAsBlob } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

import { PGlite, messages, protocol } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";

import type { DatabaseFaultFacts } from "../database-fault.ts";
import { DURABLE_START, DurableNodeFs } from "./durable-fs.ts";
import { EngineCrashed } from "./engine-faults.ts";
import type { EngineOutcome, EngineReply, EngineRequest, EngineResult, EngineStart } from "./engine-messages.ts";
import { protocolResults } from "./protocol-results.ts";
import { TrapWatch } from "./swallowed-trap.ts";

const start = workerData as EngineStart;
const fs = start.dataFolder === null ? null : new DurableNodeFs(start.dataFolder);
const pg = await PGlite.create({
  ...(fs === null ? {} : { fs, startParams: [...DURABLE_START] }),
  ...(start.template === null ? {} : { loadDataDir: await openAsBlob(start.template) }),
  extensions: { btree_gist, pg_trgm },
});
const traps = new TrapWatch(pg);

/** XX000 is PostgreSQL's "this cannot happen"; after it, and after a trap, no answer of this instance is worth anything. */
const INTERNAL_ERROR = "XX000";

async function converse(message: Uint8Array): Promise<readonly EngineResult[]> {
  try {
    const { messages: received } = await pg.execProtocol(message, { syncToFs: false });
    const results = protocolResults(received);
    const trap = traps.take();
    if (trap !== null) throw new EngineCrashed(`the engine trapped: ${trap.message}`);
    if (results.length === 0) throw new EngineCrashed("the engine answered without completing a command");
    return results;
  } catch (error) {
    const trap = traps.take();
    throw trap === null ? error : new EngineCrashed(`the engine trapped: ${trap.message}`, { cause: error });
  }
}

/** Parse, bind and run in one message instead of PGlite's six: no parameter types are needed, because values come as text. */
function extended(sql: string, values: readonly (string | null)[]): Uint8Array {
  const { serialize } = protocol;
  return Buffer.concat([serialize.parse({ text: sql }), serialize.bind({ values: [...values] }), serialize.describe({ type: "P" }), serialize.execute({}), serialize.sync()]);
}

function last(results: readonly EngineResult[]): EngineResult {
  const result = results.at(-1);
  if (result === undefined) throw new EngineCrashed("the engine answered nothing");
  return result;
}

async function copyIn(sql: string, text: string): Promise<EngineResult> {
  const result = await pg.query(sql, [], { blob: new Blob([text]) });
  const trap = traps.take();
  if (trap !== null) throw new EngineCrashed(`the engine trapped: ${trap.message}`);
  if (result.command === undefined) throw new EngineCrashed("the engine answered without completing a command");
  return { command: result.command, affected: result.affectedRows ?? null, fields: [], rows: [] };
}

async function handle(request: EngineRequest): Promise<EngineOutcome[keyof EngineOutcome]> {
  switch (request.kind) {
    case "query":
      return last(await converse(extended(request.sql, request.parameters)));
    case "script":
      return last(await converse(protocol.serialize.query(request.sql)));
    case "copyIn":
      return copyIn(request.sql, request.text);
    case "dump":
      return new Uint8Array(await (await pg.dumpDataDir("none")).arrayBuffer());
    case "fsyncs":
      return fs === null ? { files: 0, directories: 0 } : { ...fs.fsyncs };
    case "close":
      await pg.close();
      return null;
  }
}

function factsOf(error: unknown): DatabaseFaultFacts {
  if (error instanceof messages.DatabaseError) {
    const { message, code, detail, hint, schema, table, column, constraint } = error;
    const optional = { detail, hint, schema, table, column, constraint };
    const said = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
    return { message, code: code ?? "", ...said };
  }
  return { message: error instanceof Error ? error.message : String(error), code: "" };
}

const port = parentPort;
if (port === null) throw new Error("the engine runs in a worker thread only");

port.on("message", (message: EngineRequest & { readonly id: number }) => {
  void handle(message)
    .then(
      (value): EngineReply => ({ id: message.id, ok: true, value }),
      (error: unknown): EngineReply => {
        const facts = factsOf(error);
        // An error that PostgreSQL did not send comes from the engine's inside.
        const fatal = facts.code === INTERNAL_ERROR || !(error instanceof messages.DatabaseError);
        return { id: message.id, ok: false, facts, fatal };
      },
    )
    .then((reply) => {
      port.postMessage(reply);
      if (message.kind === "close") port.close();
    });
});

port.postMessage({ ready: true });
