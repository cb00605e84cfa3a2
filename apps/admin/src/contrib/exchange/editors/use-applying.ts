import { useEffect, useState } from "react";
import type { Batch } from "../batch-data.ts";

/**
 * Whether the import is under way, from the click on: one process with one connection answers no question while it writes. It has ended
 * when an answer that came after the command's own knows no job. The second is told when the command was answered, `Infinity` while it
 * is on its way, null when it was refused.
 */
export function useApplying({ data, dataUpdatedAt }: { readonly data: Batch | undefined; readonly dataUpdatedAt: number }) {
  const [since, setSince] = useState<number | null>(null);
  const ended = since !== null && dataUpdatedAt > since && data?.job === null;
  useEffect(() => {
    if (ended) setSince(null);
  }, [ended]);
  return [since !== null && !ended, setSince] as const;
}
