import { beforeAll, describe, expect, test } from "vitest";

import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

let district: Caller;
let street: Caller;

beforeAll(async () => {
  const demo = await demoInstance(await testDatabase());
  [district, street] = [await demo.as("demo-district"), await demo.as("demo-street")];
});

describe.each(["2025-03-21", "2026-10-31"])("the list of units, as of %s", (asOf) => {
  const at = { asOf };

  test("a level counts what the tree and the figures count", async () => {
    const [root] = await district.org.children({ at });
    const townships = await district.org.children({ parentId: root?.id, at });
    const listed = await district.org.units({ level: "township", limit: 1000, at });
    expect(listed.rows.map(({ id, compounds, covered }) => ({ id, compounds, covered }))).toEqual(townships.map(({ id, compounds, covered }) => ({ id, compounds, covered })));
    const { figures } = await district.reporting.overview({ at });
    const compounds = await district.org.units({ level: "compound", limit: 1, at });
    expect(compounds.total).toBe(figures.find(({ key }) => key === "compounds")?.value);
  });

  test("directly below a unit stand as many as its page says, itself not among them", async () => {
    const [root] = await district.org.children({ at });
    for (const { id } of await district.org.children({ parentId: root?.id, at })) {
      const unit = await district.org.unit({ id, at });
      const direct = await district.org.units({ unitId: id, direct: true, at });
      expect(direct.total).toBe(unit.childCount);
      const below = await district.org.units({ unitId: id, limit: 1000, at });
      expect(below.rows.map((row) => row.id)).not.toContain(id);
      expect(below.rows.filter(({ level }) => level === "compound").length).toBe(direct.rows.reduce((sum, row) => sum + row.compounds, 0));
    }
  });

  test("households of a community are the sum of its compounds', and sorting puts the unknown last", async () => {
    const { rows } = await district.org.units({ level: "compound", sort: "households", descending: true, limit: 1000, at });
    const known = rows.flatMap(({ households }) => households ?? []);
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    expect(rows.findIndex(({ households }) => households === null)).toBeOneOf([-1, known.length]);
    const [root] = await district.org.children({ at });
    const [whole] = (await district.org.units({ level: "district", at })).rows;
    expect(whole?.id).toBe(root?.id);
    expect(whole?.households).toBe(known.reduce((sum, households) => sum + households, 0));
  });

  test("a street officer's list holds the street's units only; another street's id answers like none", async () => {
    const [own] = await street.org.children({ at });
    const mine = await street.org.units({ limit: 1000, at });
    const same = await district.org.units({ unitId: own?.id, limit: 1000, at });
    expect(mine.rows.map(({ id }) => id)).toEqual([own?.id, ...same.rows.map(({ id }) => id)]);
    const foreign = (await district.org.units({ level: "township", at })).rows.find(({ id }) => id !== own?.id);
    const absent = "01859930-0000-7000-8000-000000000000";
    for (const unitId of [foreign?.id ?? "", absent]) expect(await refusalOf(street.org.units({ unitId, at }))).toEqual({ code: "record.notFound", facts: { entity: "unit" } });
  });
});

test("units are found by a part of the name, by pinyin, initials and code, a window at a time", async () => {
  const [first] = (await district.org.units({ level: "township", limit: 1 })).rows;
  for (const text of [first?.name ?? "", first?.code ?? ""]) expect((await district.org.units({ text })).rows.map(({ id }) => id)).toContain(first?.id);
  expect((await district.org.search({ text: "骆gjd" })).map(({ name }) => name)).toEqual(["骆岗街道"]);
  const all = await district.org.units({ limit: 1000 });
  const window = await district.org.units({ offset: 5, limit: 7 });
  expect(window).toMatchObject({ total: all.total });
  expect(window.rows.map(({ id }) => id)).toEqual(all.rows.slice(5, 12).map(({ id }) => id));
});
