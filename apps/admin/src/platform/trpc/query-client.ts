import { QueryClient } from "@tanstack/react-query";
import { callError } from "./call-error.ts";

const ATTEMPTS_WITHOUT_ANSWER = 4;

/**
 * Refusals are final. A call that got no answer is tried again with growing pauses. What the server announces over
 * `live.changes` is fetched anew, so nothing needs to go stale by the clock.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => callError(error).kind === "offline" && count < ATTEMPTS_WITHOUT_ANSWER,
      retryDelay: (count) => Math.min(8000, 500 * 2 ** count),
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
