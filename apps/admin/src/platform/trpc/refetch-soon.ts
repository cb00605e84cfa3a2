import { queryClient } from "./query-client.ts";

const QUIET = 120;
let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Fetches anew what is on screen and marks the rest as old. A change of one's own and the server's announcement of it
 * arrive together and cost one round.
 */
export function refetchSoon(): void {
  timer ??= setTimeout(() => {
    timer = null;
    void queryClient.invalidateQueries();
  }, QUIET);
}
