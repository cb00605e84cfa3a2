import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@yanzhen/api";
import { queryClient } from "./query-client.ts";
import { signInAgainLink } from "./sign-in-again-link.ts";

export { queryClient };

const CALLS_A_BATCH = 20;

/**
 * Queries travel by POST: filters and names that people search for stay out of addresses, and so out of the logs of
 * whatever stands between.
 */
export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    signInAgainLink,
    splitLink({
      condition: (op) => op.type === "subscription",
      true: httpSubscriptionLink({ url: "/trpc" }),
      false: httpBatchLink({ url: "/trpc", maxItems: CALLS_A_BATCH, methodOverride: "POST", headers: { "x-dw": "1" } }),
    }),
  ],
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
