import { beforeAll, expect, test } from "vitest";

import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { type DemoInstance, demoInstance } from "../../testing/demo-instance.ts";

let demo: DemoInstance;

beforeAll(async () => {
  demo = await demoInstance(await testDatabase(), { size: 0.05 });
}, 120_000);

/** The first news a listener gets while somebody works. */
async function newsDuring(username: string, work: () => Promise<unknown> | void): Promise<readonly string[]> {
  const stream = (await (await demo.as(username)).live.changes())[Symbol.asyncIterator]();
  await stream.next();
  const news = stream.next();
  await work();
  const told = (await news).value as unknown as readonly [string, { readonly keys: readonly string[] }];
  await stream.return?.(undefined);
  return told[1].keys;
}

test.each(["demo-street", "demo-member", "demo-auditor"])("%s hears that something of a kind changed, never whose it is", async (username) => {
  const district = await demo.as("demo-district");
  const { rows } = await district.people.roster({ limit: 1_000 });
  const foreign = rows.at(-1);
  const keys = await newsDuring(username, async () => {
    const person = await district.people.person({ id: foreign?.id ?? "" });
    await district.people.updatePerson({ personId: person.id, version: person.version, patch: { nativePlace: `安徽${username.slice(5)}` } });
  });
  expect(keys).toContain("person");
  expect(keys.join()).not.toMatch(/[0-9a-f]{8}-/u);
});
