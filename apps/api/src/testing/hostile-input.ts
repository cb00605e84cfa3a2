import fc from "fast-check";

import type { JsonSchema } from "./procedures.ts";
import { takesId } from "./sample-input.ts";

const nasty = fc.constantFrom(
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "'; drop table person; --",
  "%_\\%",
  "${jndi:ldap://x}",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "𠮷".repeat(40),
  "\u202e\u200b\ufeff",
  "x".repeat(10_000),
  "__proto__",
  "constructor",
  "NaN",
  "0000-01-01",
  "9999-12-31",
  "2026-02-30",
  "-0001-01-01",
  "+275760-09-13T00:00:00Z",
);
const anything = fc.oneof(
  nasty,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    2 ** 53,
    -(2 ** 53),
    2 ** 31,
    0.1,
    [],
    {},
    [[]], // As JSON brings it: an own property of that name.
    JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Ids that exist, by the name of the field: what is behind the first look-up is asked as well. */
export type KnownId = (field: string) => string | undefined;

/** Inputs by a procedure's own schema, mostly of its shape, with what breaks programs put in the places of values. */
export function hostileInput(schema: JsonSchema, knownId: KnownId = () => undefined): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: shaped(schema, knownId) }, { weight: 1, arbitrary: anything });
}

function shaped(schema: JsonSchema, knownId: KnownId, name = ""): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 5, arbitrary: fitting(schema, knownId, name) }, { weight: 1, arbitrary: anything });
}

function fitting(schema: JsonSchema, knownId: KnownId, name: string): fc.Arbitrary<unknown> {
  if (takesId(schema)) return idOr(knownId(name));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined && choices.length > 0) return fc.oneof(...choices.map((choice) => fitting(choice, knownId, name)));
  if (schema.type === "object") return record(schema, knownId);
  if (schema.type === "array") return fc.array(shaped(schema.items ?? {}, knownId, name), { minLength: schema.minItems ?? 0, maxLength: 3 });
  if (schema.type === "integer" || schema.type === "number")
    return fc.oneof(
      fc.integer({ min: schema.minimum ?? -10, max: Math.max(schema.minimum ?? 0, Math.min(schema.maximum ?? 1_000, 1_000)) }),
      fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 2 ** 53 - 1),
    );
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "null") return fc.constant(null);
  if (schema.format === "date") return fc.oneof(fc.constantFrom("2026-05-06", "1900-01-01", "2100-12-31", "0001-01-01", "9999-12-31"), nasty);
  if (schema.format === "date-time") return fc.oneof(fc.constantFrom("2026-05-06T08:00:00.000Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"), nasty);
  if (schema.type === "string") return fc.oneof(fc.constantFrom("某某", "abc", "2026Q1", "1995.03"), nasty, fc.string({ unit: "binary", maxLength: 30 }));
  return anything;
}

const idOr = (known: string | undefined): fc.Arbitrary<string> => (known === undefined ? fc.uuid() : fc.oneof(fc.uuid(), fc.constant(known)));

/** Required fields nearly always, optional ones half the time, and now and then one that nobody asked for. */
function record(schema: JsonSchema, knownId: KnownId): fc.Arbitrary<unknown> {
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {}).map(([key, part]) => fc.tuple(fc.constant(key), shaped(part, knownId, key), fc.integer({ min: 0, max: 19 })));
  const extra = fc.option(fc.tuple(fc.constantFrom("tenant", "createdBy", "orgPath", "__proto__", "state"), anything), { freq: 12 });
  return fc.tuple(fc.tuple(...fields), extra).map(([parts, more]) => {
    const kept = parts.filter(([key, , dice]) => (required.has(key) ? dice > 0 : dice > 9)).map(([key, value]) => [key, value] as const);
    return Object.fromEntries(more === null ? kept : [...kept, more]);
  });
}
