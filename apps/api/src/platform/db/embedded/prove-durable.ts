import { EngineClosed, EngineNotDurable } from "./engine-faults.ts";
import type { EngineThread } from "./engine-thread.ts";
import { fsyncTree } from "./fsync-tree.ts";

const PROBE = `
create schema if not exists engine;
create table if not exists engine.durability_probe (id integer primary key, at timestamptz not null);
`;

/** What the proof needs of the engine's thread. */
export type ProvableThread = Pick<EngineThread, "call" | "kill">;

/** Commits a row and refuses to run unless that reached fsync: the hook sits on an internal of the engine that may change. */
export async function proveDurable(thread: ProvableThread, dataFolder: string, state: "fresh" | "existing"): Promise<void> {
  try {
    // The first start copies files without syncing them.
    if (state === "fresh") fsyncTree(dataFolder);
    await thread.call<"script">({ kind: "script", sql: PROBE });
    const before = await thread.call<"fsyncs">({ kind: "fsyncs" });
    await thread.call<"query">({
      kind: "query",
      sql: "insert into engine.durability_probe values (1, clock_timestamp()) on conflict (id) do update set at = excluded.at",
      parameters: [],
    });
    const after = await thread.call<"fsyncs">({ kind: "fsyncs" });
    if (after.files <= before.files) throw new EngineNotDurable("a commit did not call fsync");
  } catch (error) {
    thread.kill(new EngineClosed());
    throw error;
  }
}
