import { allReferences } from "@yanzhen/domain/rules";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { testDatabase, type TestDatabase } from "./testing/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

const snake = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
const declared = allReferences.map(({ entity, field, to }) => `${snake(entity)}.${snake(field)} → ${to}`);

describe("the declared references and the tables", () => {
  test("RUL-7 KRN-20 every foreign key to a person or a unit is declared by its capability, as what it is", async () => {
    const { rows } = await sql<{ told: string }>`
      select c.conrelid::regclass::text || '.' || a.attname || ' → ' || c.confrelid::regclass::text as told
      from pg_constraint as c join lateral unnest(c.conkey) as k (n) on true join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = k.n
      where c.contype = 'f' and c.confrelid in ('person'::regclass, 'unit'::regclass) and a.attname <> 'tenant'`.execute(database.unguarded);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map(({ told }) => told).filter((told) => !declared.includes(told))).toEqual([]);
  });

  test("RUL-7 every column named after a person, a unit or a compound is declared, with a foreign key or without", async () => {
    const { rows } = await sql<{ told: string }>`select table_name || '.' || column_name as told from information_schema.columns
      where table_schema = 'app' and data_type = 'uuid' and column_name ~ '(^|_)(person|unit|compound|mentor)_id$'`.execute(database.unguarded);
    const known = new Set(declared.map((told) => told.split(" ")[0]));
    expect(rows.map(({ told }) => told).filter((told) => !known.has(told))).toEqual([]);
  });

  test("nothing is declared that no table has", async () => {
    const { rows } = await sql<{ told: string }>`select table_name || '.' || column_name as told from information_schema.columns where table_schema = 'app'`.execute(
      database.unguarded,
    );
    const there = new Set(rows.map(({ told }) => told));
    expect(declared.map((told) => told.split(" ")[0] ?? "").filter((told) => !there.has(told))).toEqual([]);
  });
});
