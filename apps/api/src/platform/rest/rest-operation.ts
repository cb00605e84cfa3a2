import type { AnyTRPCProcedure, AnyTRPCRouter } from "@trpc/server";
import { z } from "zod";

import type { ProcedureMeta } from "../trpc.ts";

/** One field of the input as it stands in a query string. */
export interface RestParameter {
  readonly name: string;
  /** Where it stands in the procedure's input: `at.asOf` is told as `asOf`. */
  readonly path: readonly string[];
  readonly required: boolean;
  readonly description: string | null;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A query that is published. */
export interface RestOperation {
  readonly procedure: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly RestParameter[];
  readonly answer: z.ZodType;
}

/** What tRPC keeps of a router; the one place that reads it, with a test that notices when it changes. */
interface Kept {
  readonly procedures: Readonly<Record<string, AnyTRPCProcedure & { readonly _def: { readonly inputs: readonly unknown[] } }>>;
}

/** Every query whose `meta.rest` publishes it, in the order of the router. */
export function restOperations(router: AnyTRPCRouter): readonly RestOperation[] {
  const { procedures } = router._def as unknown as Kept;
  return Object.entries(procedures).flatMap(([name, procedure]) => {
    const { rest } = (procedure._def.meta ?? {}) as ProcedureMeta;
    if (rest === undefined) return [];
    if (procedure._def.type !== "query") throw new Error(`${name} is no query: only reading is published`);
    const [parser] = procedure._def.inputs;
    const parameters = parser === undefined ? [] : parametersOf(z.toJSONSchema(parser as z.ZodType, { io: "input", target: "draft-2020-12" }), []);
    const twice = parameters.find((parameter, at) => parameters.findIndex((other) => other.name === parameter.name) !== at);
    if (twice !== undefined) throw new Error(`${name} has two parameters called ${twice.name}`);
    return [{ procedure: name, path: rest.path, summary: rest.summary, parameters, answer: rest.answer }];
  });
}

/** Objects within the input, such as `at`, are told by their fields: a query string has no depth. */
function parametersOf(schema: z.core.JSONSchema.BaseSchema, path: readonly string[]): readonly RestParameter[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (typeof field === "boolean") return [];
    if (field.type === "object" && field.properties !== undefined) return parametersOf(field, [...path, name]);
    const { description, ...rest } = field;
    return [{ name, path: [...path, name], required: schema.required?.includes(name) ?? false, description: description ?? null, schema: rest }];
  });
}

/** The procedure's input from a query string. A name nobody declared is put at the top, where the parser refuses it. */
export function inputOf(operation: RestOperation, query: Readonly<Record<string, readonly string[]>>): unknown {
  const input: Record<string, unknown> = {};
  for (const [name, told] of Object.entries(query)) {
    const parameter = operation.parameters.find((known) => known.name === name);
    let place = input;
    for (const step of parameter?.path.slice(0, -1) ?? []) place = (place[step] ??= {}) as Record<string, unknown>;
    place[name] = parameter === undefined ? told[0] : valueOf(parameter.schema, told);
  }
  return input;
}

/** Text stays text where a number or a truth value cannot be read from it, so that the parser says what is wrong. */
function valueOf(schema: RestParameter["schema"], told: readonly string[]): unknown {
  if (schema["type"] === "array") return told;
  const [text = ""] = told;
  if (told.length > 1) return told;
  if (schema["type"] === "integer" || schema["type"] === "number") return /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : text;
  if (schema["type"] === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}
