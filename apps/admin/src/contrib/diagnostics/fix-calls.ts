import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import type { FixRow } from "./finding-row.ts";

type In = inferRouterInputs<AppRouter>;

/** Domain commands that a fix may run as it stands. The server reads the input with the command's own parser. */
const CALLS: Readonly<Record<string, (input: unknown) => Promise<unknown>>> = {
  "people.edit": (input) => trpcClient.people.updatePerson.mutate(input as In["people"]["updatePerson"]),
  "people.setManagingUnit": (input) => trpcClient.people.setManagingUnit.mutate(input as In["people"]["setManagingUnit"]),
  "people.endAppointment": (input) => trpcClient.people.endAppointment.mutate(input as In["people"]["endAppointment"]),
  "posting.change": (input) => trpcClient.posting.change.mutate(input as In["posting"]["change"]),
  "posting.end": (input) => trpcClient.posting.end.mutate(input as In["posting"]["end"]),
  "evidence.setStatus": (input) => trpcClient.evidence.setStatus.mutate(input as In["evidence"]["setStatus"]),
  "evidence.share": (input) => trpcClient.evidence.share.mutate(input as In["evidence"]["share"]),
  "reserve.setReadiness": (input) => trpcClient.reserve.setReadiness.mutate(input as In["reserve"]["setReadiness"]),
  "reserve.remove": (input) => trpcClient.reserve.remove.mutate(input as In["reserve"]["remove"]),
};

/** The one thing that may be asked on the spot: why. */
const WHY = ["basis", "reason"] as const;

export interface FixCall {
  /** The field a sentence is asked for, or null when nothing is lacking. */
  readonly why: (typeof WHY)[number] | null;
  readonly run: (text: string) => Promise<unknown>;
}

/** The call that carries a fix out, or null when more than a reason has to be filled in first. */
export function fixCall({ command, input, missing }: FixRow): FixCall | null {
  const call = Object.hasOwn(CALLS, command) ? CALLS[command] : undefined;
  const patch = input["patch"];
  if (call === undefined || (typeof patch === "object" && patch !== null && Object.keys(patch).length === 0)) return null;
  if (missing.length === 0) return { why: null, run: () => call(input) };
  const why = WHY.find((field) => missing.length === 1 && missing[0] === field);
  return why === undefined ? null : { why, run: (text) => call({ ...input, [why]: text }) };
}
