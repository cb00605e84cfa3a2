import type { Refusal } from "@yanzhen/domain/kernel";
import { TRPCError } from "@trpc/server";

import { RefusedError } from "../platform/refused-error.ts";

/** The refusal a call answers with; a call that is accepted, or breaks, fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof RefusedError) return error.cause.refusal;
    throw error;
  }
  throw new Error("the call was accepted");
}
