import type { Refusal } from "@yanzhen/domain/kernel";

import { DatabaseFault } from "./db/database-fault.ts";
import { QueueTimedOut } from "./db/embedded/connection-queue.ts";
import { DISK_FULL } from "./db/embedded/disk-room.ts";
import { DiskFull, EngineClosed, EngineCrashed, EngineRestarted, QueryTimedOut } from "./db/embedded/engine-faults.ts";

const CANCELLED = "57014";
/** The server stops, starts, or ended the connection. */
const STOPPING: ReadonlySet<string> = new Set(["57P01", "57P02", "57P03"]);

/** What a trouble of the store means for whoever asked: nothing was kept, and what to do; null for any other fault. */
export function storeRefusal(error: unknown): Refusal | null {
  if (error instanceof DatabaseFault) {
    if (error.code === DISK_FULL) return { code: "store.full" };
    if (error.code === CANCELLED) return { code: "store.tooLong" };
    return STOPPING.has(error.code) ? { code: "store.interrupted" } : null;
  }
  if (error instanceof DiskFull) return { code: "store.full" };
  if (error instanceof QueryTimedOut) return { code: "store.tooLong" };
  if (error instanceof QueueTimedOut) return { code: "store.busy" };
  if (error instanceof EngineRestarted || error instanceof EngineCrashed || error instanceof EngineClosed) return { code: "store.interrupted" };
  return error instanceof Error && "code" in error && error.code === "ENOSPC" ? { code: "store.full" } : null;
}
