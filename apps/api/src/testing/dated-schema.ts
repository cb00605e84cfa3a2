import type { JsonSchema } from "./procedures.ts";

/** What to put into the dates, or the moments, of an input; those left out stay as the schema has them. */
export interface FixedTimes {
  readonly date?: string;
  readonly moment?: string;
}

const fixedBy = (schema: JsonSchema, at: FixedTimes): string | undefined =>
  schema.type !== "string" ? undefined : schema.format === "date" ? at.date : schema.format === "date-time" ? at.moment : undefined;

/** Whether a date or a moment stands anywhere in an input. */
export function takesDate(schema: JsonSchema | null, at: FixedTimes = { date: "", moment: "" }): boolean {
  return schema !== null && (fixedBy(schema, at) !== undefined || partsOf(schema).some((part) => takesDate(part, at)));
}

/** The schema with every date or moment, the optional ones too, fixed to one value: a sample of it holds them all. */
export function datedSchema(schema: JsonSchema, at: FixedTimes): JsonSchema {
  const fixed = fixedBy(schema, at);
  if (fixed !== undefined) return { const: fixed };
  const all = (parts: readonly JsonSchema[]) => parts.map((part) => datedSchema(part, at));
  const properties = Object.entries(schema.properties ?? {});
  return {
    ...schema,
    ...(schema.anyOf === undefined ? {} : { anyOf: all(schema.anyOf) }),
    ...(schema.oneOf === undefined ? {} : { oneOf: all(schema.oneOf) }),
    ...(schema.allOf === undefined ? {} : { allOf: all(schema.allOf) }),
    ...(schema.items === undefined ? {} : { items: datedSchema(schema.items, at) }),
    ...(properties.length === 0
      ? {}
      : {
          properties: Object.fromEntries(properties.map(([key, part]) => [key, datedSchema(part, at)])),
          required: [...(schema.required ?? []), ...properties.filter(([, part]) => takesDate(part, at)).map(([key]) => key)],
        }),
  };
}

/** The schema without what may be left out. */
export function bareSchema(schema: JsonSchema): JsonSchema {
  const required = new Set(schema.required ?? []);
  const properties = Object.entries(schema.properties ?? {}).filter(([key]) => required.has(key));
  return schema.properties === undefined ? schema : { ...schema, properties: Object.fromEntries(properties) };
}

function partsOf(schema: JsonSchema): readonly JsonSchema[] {
  return [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items === undefined ? [] : [schema.items]),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
  ];
}
