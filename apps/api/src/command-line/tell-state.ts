import { stateHash } from "../platform/db/state-hash.ts";
import type { Services } from "../platform/services.ts";
import { byOperator } from "./operator-audit.ts";

export interface StateTold {
  readonly stateHash: string;
  readonly at: string;
}

/** The hash of the business rows as one moment holds them: equal before a change and after it was taken back. */
export async function tellState({ database, clock, audit }: Services): Promise<StateTold> {
  const told = {
    stateHash: await database.unguarded
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute((trx) => stateHash(trx)),
    at: clock.now(),
  };
  await audit.appendAlone(byOperator("state", "store", { stateHash: told.stateHash }));
  return told;
}
