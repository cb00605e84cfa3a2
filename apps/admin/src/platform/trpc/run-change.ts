import type { Bilingual } from "../i18n/bilingual.ts";
import { announceChange } from "./announce-change.ts";
import { refetchSoon } from "./refetch-soon.ts";
import { reportCallError } from "./report-call-error.ts";

/** A command to the server from code outside React: said with its undo when it is done, and what it refuses is shown. Whether it was done. */
export async function runChange(call: () => Promise<unknown>, done: Bilingual | string): Promise<boolean> {
  try {
    announceChange(await call(), done);
    return true;
  } catch (error) {
    reportCallError(error);
    return false;
  } finally {
    // Refused too: what is on screen may be what somebody else has changed since.
    refetchSoon();
  }
}
