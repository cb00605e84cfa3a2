import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { callError, isUnauthorized, refusalOf } from "./call-error.ts";

const answered = (data: object) => TRPCClientError.from({ error: { code: -32600, message: "m", data } });

test("a refusal of the server is an answer with its code and fields", () => {
  const refusal = { code: "input.invalid", related: [{ code: "person.noName", field: "name" }] };
  const error = answered({ code: "BAD_REQUEST", refusal, requestId: "r1" });
  expect(callError(error)).toMatchObject({ kind: "refusal", refusal, status: "BAD_REQUEST" });
  expect(refusalOf(error)).toEqual(refusal);
});

test("a fault carries its number and nothing else", () => {
  expect(callError(answered({ code: "INTERNAL_SERVER_ERROR", refusal: null, requestId: "r2" }))).toEqual({ kind: "fault", requestId: "r2" });
});

test("an ended session is told from other refusals", () => {
  expect(isUnauthorized(answered({ code: "UNAUTHORIZED", refusal: { code: "access.signIn" } }))).toBe(true);
  expect(isUnauthorized(answered({ code: "FORBIDDEN", refusal: { code: "access.denied" } }))).toBe(false);
});

test("no answer, or a proxy's page instead of one, is a lost connection", () => {
  expect(callError(TRPCClientError.from(new TypeError("Failed to fetch")))).toEqual({ kind: "offline" });
  expect(callError(TRPCClientError.from(new SyntaxError("Unexpected token <")))).toEqual({ kind: "offline" });
  expect(callError(new TypeError("Failed to fetch"))).toEqual({ kind: "offline" });
  expect(callError(new RangeError("ours"))).toEqual({ kind: "fault", requestId: null });
  // A mistake in an editor must not send anybody to look for the cable.
  expect(callError(new TypeError("Cannot read properties of null (reading 'id')"))).toEqual({ kind: "fault", requestId: null });
});
