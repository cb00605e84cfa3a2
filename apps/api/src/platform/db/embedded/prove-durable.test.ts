import { expect, test } from "vitest";

import { EngineNotDurable } from "./engine-faults.ts";
import type { EngineOutcome, EngineRequest } from "./engine-messages.ts";
import { type ProvableThread, proveDurable } from "./prove-durable.ts";

const RESULT = { command: "INSERT", affected: 1, fields: [], rows: [] };

/** An engine whose commits call fsync, or, after an upgrade that moved the hook, do not. */
function thread(commitsSync: boolean): ProvableThread & { killed: boolean } {
  let files = 7;
  return {
    killed: false,
    call<K extends EngineRequest["kind"]>(request: Extract<EngineRequest, { readonly kind: K }>): Promise<EngineOutcome[K]> {
      if (request.kind === "query" && commitsSync) files += 1;
      const answer = request.kind === "fsyncs" ? { files, directories: 0 } : RESULT;
      return Promise.resolve(answer as EngineOutcome[K]);
    },
    kill() {
      this.killed = true;
    },
  };
}

test("an engine whose commit does not reach fsync is refused and stopped", async () => {
  const deaf = thread(false);
  await expect(proveDurable(deaf, "/nowhere", "existing")).rejects.toThrow(EngineNotDurable);
  expect(deaf.killed).toBe(true);
});

test("an engine whose commit reaches fsync passes", async () => {
  const good = thread(true);
  await proveDurable(good, "/nowhere", "existing");
  expect(good.killed).toBe(false);
});
