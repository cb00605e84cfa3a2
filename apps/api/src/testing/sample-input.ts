import type { JsonSchema } from "./procedures.ts";

/** Gives the id of a field by its name; null where the sample has none of that kind. */
export type IdFor = (field: string) => string;

const UUID = /\[0-9a-f(A-F)?\]\{8\}/u;

export function takesId(schema: JsonSchema): boolean {
  return schema.type === "string" && (schema.format === "uuid" || (schema.pattern !== undefined && UUID.test(schema.pattern)));
}

/** Names of the fields, at any depth, that hold an id. */
export function idFields(schema: JsonSchema | null, name = ""): readonly string[] {
  if (schema === null) return [];
  if (takesId(schema)) return [name];
  const inner = [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => idFields(part, key)),
    ...(schema.items === undefined ? [] : idFields(schema.items, name)),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((part) => idFields(part, name)),
  ];
  return [...new Set(inner)];
}

/** An input that its parser accepts: every required field, every id, plain values. */
export function sampleInput(schema: JsonSchema, idFor: IdFor, name = ""): unknown {
  if (takesId(schema)) return idFor(name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.examples !== undefined && schema.examples.length > 0) return schema.examples[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) {
    const chosen = choices.find((choice) => idFields(choice, name).length > 0) ?? choices.find((choice) => choice.type !== "null") ?? choices[0];
    return chosen === undefined ? null : sampleInput(chosen, idFor, name);
  }
  switch (schema.type) {
    case "object": {
      const required = new Set(schema.required ?? []);
      const wanted = Object.entries(schema.properties ?? {}).filter(([key, part]) => required.has(key) || idFields(part, key).length > 0);
      return Object.fromEntries(wanted.map(([key, part]) => [key, sampleInput(part, idFor, key)]));
    }
    case "array":
      return schema.items !== undefined && ((schema.minItems ?? 0) > 0 || idFields(schema.items, name).length > 0) ? [sampleInput(schema.items, idFor, name)] : [];
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 1, 1);
    case "boolean":
      return false;
    case "null":
      return null;
    default:
      return sampleText(schema, name);
  }
}

function sampleText(schema: JsonSchema, name: string): string {
  const known: Readonly<Record<string, string>> = {
    month: "2026-05-01",
    value: "88",
    indicator: "sample.indicator",
    schemeCode: "quarterly",
    username: "sample-account",
    period: "2026Q1",
    code: "340111999",
    key: "0123456789abcdef",
  };
  const text = known[name];
  if (text !== undefined) return text;
  if (schema.format === "date") return "2026-05-06";
  return schema.format === "date-time" ? "2026-05-06T08:00:00.000Z" : "某某事由说明";
}
