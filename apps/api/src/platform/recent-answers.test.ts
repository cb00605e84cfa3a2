import { expect, test } from "vitest";

import { LocalLive } from "./live.ts";
import { recentAnswer } from "./recent-answers.ts";
import type { Services } from "./services.ts";

/** Services of which only the line of changes is asked. */
const withLive = (): { readonly services: Services; readonly live: LocalLive } => {
  const live = new LocalLive();
  return { services: { live } as unknown as Services, live };
};

test("an answer is given again until something is written", async () => {
  const { services, live } = withLive();
  let rows = 1;
  const ask = () => recentAnswer(services, "count", async () => rows);
  expect(await ask()).toBe(1);
  rows = 2;
  expect(await ask()).toBe(1);
  live.publish(["account", "job:1"]);
  expect(await ask()).toBe(1);
  live.publish(["posting"]);
  expect(await ask()).toBe(2);
});

test("questions do not answer for one another", async () => {
  const { services } = withLive();
  expect(await recentAnswer(services, "a", async () => "a")).toBe("a");
  expect(await recentAnswer(services, "b", async () => "b")).toBe("b");
});

test("an answer begun before a write is not given after it", async () => {
  const { services, live } = withLive();
  let finish: (value: string) => void = () => undefined;
  const before = recentAnswer(services, "slow", () => new Promise<string>((resolve) => (finish = resolve)));
  live.publish(["evidence"]);
  const after = recentAnswer(services, "slow", async () => "new");
  finish("old");
  expect(await before).toBe("old");
  expect(await after).toBe("new");
  expect(await recentAnswer(services, "slow", async () => "newest")).toBe("new");
});

test("a fault is not remembered", async () => {
  const { services } = withLive();
  await expect(recentAnswer(services, "x", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await recentAnswer(services, "x", async () => "whole")).toBe("whole");
});
