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
};

/** The call that carries a fix out, or null when a person has to fill something in first. */
export function fixCalls({ command, input, missing }: FixRow): (() => Promise<unknown>) | null {
  const call = Object.hasOwn(CALLS, command) ? CALLS[command] : undefined;
  const patch = input["patch"];
  const empty = typeof patch === "object" && patch !== null && Object.keys(patch).length === 0;
  return call === undefined || missing.length > 0 || empty ? null : () => call(input);
}
