import { reportCallError } from "../../platform/trpc/report-call-error.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import type { EntryData } from "./evidence-data.ts";

/** The entry as it stands now, with what may be done; null when it cannot be fetched, which has then been said. */
export async function entryNow(id: string): Promise<EntryData | null> {
  try {
    return await trpcClient.evidence.item.query({ id, at: {} });
  } catch (error) {
    reportCallError(error);
    return null;
  }
}
