import type { Refusal } from "@yanzhen/domain/kernel";
import { TRPCError } from "@trpc/server";

import { RefusedError } from "./refused-error.ts";

type Code = TRPCError["code"];

/** Refusals by their code's exact text or first part; everything else is the caller's input. */
const exact: Readonly<Record<string, Code>> = {
  "access.signIn": "UNAUTHORIZED",
  "access.tokenNeeded": "UNAUTHORIZED",
  "session.required": "UNAUTHORIZED",
  "session.expired": "UNAUTHORIZED",
  "session.tooMany": "TOO_MANY_REQUESTS",
  "record.notFound": "NOT_FOUND",
  "edit.conflict": "CONFLICT",
  "store.full": "SERVICE_UNAVAILABLE",
  "store.busy": "SERVICE_UNAVAILABLE",
  "store.interrupted": "SERVICE_UNAVAILABLE",
  "store.tooLong": "TIMEOUT",
};

export function trpcCodeOf(refusal: Refusal): Code {
  return exact[refusal.code] ?? (refusal.code.startsWith("access.") ? "FORBIDDEN" : "BAD_REQUEST");
}

/** The one way a refusal leaves the server. */
export function refusalToTrpc(refusal: Refusal): TRPCError {
  return new TRPCError({ code: trpcCodeOf(refusal), message: refusal.code, cause: new RefusedError(refusal) });
}
