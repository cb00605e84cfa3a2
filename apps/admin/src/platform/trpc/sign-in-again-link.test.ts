import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { AppRouter } from "@yanzhen/api";
import { beforeEach, expect, test } from "vitest";
import { expiredStore, gaveUpSigningIn, signedInAgain } from "../session/expiry.ts";
import { refusalOf } from "./call-error.ts";
import { signInAgainLink } from "./sign-in-again-link.ts";

let signedIn = false;
let calls: string[] = [];

const server: TRPCLink<AppRouter> =
  () =>
  ({ op }) =>
    observable((observer) => {
      calls.push(op.path);
      if (signedIn) {
        observer.next({ result: { data: "done" } });
        observer.complete();
      } else observer.error(TRPCClientError.from({ error: { code: -32001, message: "m", data: { code: "UNAUTHORIZED", refusal: { code: "access.signIn" } } } }));
    });

const client = createTRPCClient<AppRouter>({ links: [signInAgainLink, server] });

beforeEach(() => {
  signedIn = false;
  calls = [];
  gaveUpSigningIn();
});

test("a call that meets an ended session waits and is sent once more after sign-in", async () => {
  const answer = client.job.list.query();
  await expect.poll(() => expiredStore.get()).toBe(true);
  expect(calls).toEqual(["job.list"]);
  signedIn = true;
  signedInAgain();
  await expect(answer).resolves.toBe("done");
  expect(calls).toEqual(["job.list", "job.list"]);
  expect(expiredStore.get()).toBe(false);
});

test("refused again, it is not sent for ever", async () => {
  const answer = client.job.list.query();
  await expect.poll(() => expiredStore.get()).toBe(true);
  signedInAgain();
  await expect(answer.catch(refusalOf)).resolves.toEqual({ code: "access.signIn" });
  expect(calls).toHaveLength(2);
});

test("signing in answers for itself", async () => {
  const answer = client.session.signIn.mutate({ username: "a", password: "b" });
  await expect(answer.catch(refusalOf)).resolves.toEqual({ code: "access.signIn" });
  expect(expiredStore.get()).toBe(false);
});
