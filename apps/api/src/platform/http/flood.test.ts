import { connect, type Socket } from "node:net";

import { afterAll, beforeAll, expect, test } from "vitest";

import { testApp } from "../../testing/browser.ts";
import { ORIGIN } from "../../testing/browser.ts";
import { type EmptyInstance, emptyInstance } from "../../testing/empty-instance.ts";
import { testDatabase } from "../db/testing/test-database.ts";
import { type Listening, listen } from "./serve.ts";

let district: EmptyInstance;
let server: Listening;
let url = "";

beforeAll(async () => {
  district = await emptyInstance(await testDatabase());
  server = await listen(testApp(district.services), "127.0.0.1", 0);
  url = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server.close());

const health = async (): Promise<number> => {
  const begun = performance.now();
  expect((await fetch(`${url}/health`)).status).toBe(200);
  return performance.now() - begun;
};

test("two hundred slow sockets are closed within ten seconds, and others are served meanwhile", { timeout: 30_000 }, async () => {
  const begun = performance.now();
  const sockets: Socket[] = [];
  const closed = Array.from(
    { length: 200 },
    () =>
      new Promise<number>((resolve) => {
        const socket = connect(server.port, "127.0.0.1", () => socket.write("POST /trpc/session.signIn HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "));
        socket.on("error", () => undefined);
        socket.on("data", () => undefined);
        socket.on("close", () => resolve(performance.now() - begun));
        sockets.push(socket);
      }),
  );
  const drip = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write("a")), 500);
  await health();
  const times = await Promise.all(closed);
  clearInterval(drip);
  expect(Math.max(...times)).toBeLessThan(10_000);
  await health();
});

test("a flood of sign-ins is refused beyond its queue, and nobody else waits for it", { timeout: 60_000 }, async () => {
  const signIn = async (i: number): Promise<number> => {
    const answer = await fetch(`${url}/trpc/session.signIn`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: ORIGIN },
      body: JSON.stringify({ username: `nobody-${i}`, password: "wrong" }),
    });
    await answer.text();
    return answer.status;
  };
  let flooding = true;
  const flood = Promise.all(Array.from({ length: 300 }, (_, i) => signIn(i))).finally(() => (flooding = false));
  const waits: number[] = [];
  while (flooding && waits.length < 200) {
    waits.push(await health());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const statuses = await flood;
  const count = (status: number): number => statuses.filter((one) => one === status).length;
  expect(count(429)).toBeGreaterThan(100);
  expect(count(400)).toBeGreaterThanOrEqual(50);
  expect(count(400) + count(429)).toBe(300);
  const middle = waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0;
  expect(middle).toBeLessThan(250);
});
