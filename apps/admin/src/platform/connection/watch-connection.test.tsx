import { QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectionStore, reportAnswer, reportNoAnswer } from "./connection-store.ts";
import { watchConnection } from "./watch-connection.ts";

const noAnswer = (): Error => TRPCClientError.from(new TypeError("Failed to fetch"));
let queryClient: QueryClient;
let stop = (): void => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  reportAnswer();
  queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test("a call without an answer shows; the server is asked with growing pauses until it answers, then all is fetched anew", async () => {
  let alive = false;
  const probe = vi.fn(() => (alive ? Promise.resolve({}) : Promise.reject(noAnswer())));
  stop = watchConnection({ queryClient, probe });
  const refetch = vi.spyOn(queryClient, "invalidateQueries");
  await queryClient.fetchQuery({ queryKey: ["roster"], queryFn: () => Promise.reject(noAnswer()) }).catch(() => undefined);
  expect(connectionStore.get()).toBe("lost");
  await vi.advanceTimersByTimeAsync(1000);
  expect(probe).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1500);
  expect(probe).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(probe).toHaveBeenCalledTimes(2);
  alive = true;
  await vi.advanceTimersByTimeAsync(4000);
  expect(connectionStore.get()).toBe("online");
  expect(refetch).toHaveBeenCalledTimes(1);
});

test("a refusal is an answer: it neither shows as lost nor keeps it shown", async () => {
  const refused = Object.assign(new Error("refused"), { data: { code: "UNAUTHORIZED", refusal: { code: "access.signIn" } } });
  stop = watchConnection({ queryClient, probe: () => Promise.reject(refused) });
  await queryClient.fetchQuery({ queryKey: ["roster"], queryFn: () => Promise.reject(refused) }).catch(() => undefined);
  expect(connectionStore.get()).toBe("online");
  reportNoAnswer();
  await vi.advanceTimersByTimeAsync(1000);
  expect(connectionStore.get()).toBe("online");
});

test("when the machine is back online the server is asked at once", async () => {
  const probe = vi.fn(() => Promise.resolve({}));
  stop = watchConnection({ queryClient, probe });
  window.dispatchEvent(new Event("offline"));
  expect(connectionStore.get()).toBe("lost");
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(connectionStore.get()).toBe("online");
});
