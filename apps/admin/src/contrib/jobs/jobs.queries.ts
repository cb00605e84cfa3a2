import { trpc } from "../../platform/trpc/trpc.ts";
import { isUnfinished } from "./job-progress.ts";

const PULSE_MS = 1500;

/** The account's own jobs; asked again while one of them runs. */
export function jobsQuery() {
  return trpc.job.list.queryOptions(undefined, {
    refetchInterval: (query: { readonly state: { readonly data?: readonly { readonly state: string }[] | undefined } }) =>
      query.state.data?.some(({ state }) => isUnfinished(state)) === true ? PULSE_MS : false,
  });
}
