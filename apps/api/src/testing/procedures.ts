import { z } from "zod";

import { rootRouter } from "../root-router.ts";

export interface Procedure {
  readonly path: string;
  readonly type: "query" | "mutation" | "subscription";
  /** JSON Schema of the input; null when it takes none. */
  readonly input: JsonSchema | null;
}

export interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
  readonly additionalProperties?: unknown;
  readonly propertyNames?: JsonSchema;
}

interface Definition {
  readonly _def: { readonly type: Procedure["type"]; readonly inputs: readonly z.ZodType[] };
}

/** Every procedure of the router, so that a test is about all of them, those of tomorrow too. */
export function allProcedures(): readonly Procedure[] {
  const found = Object.entries(rootRouter._def.procedures as unknown as Readonly<Record<string, Definition>>);
  return found
    .map(([path, { _def }]) => ({ path, type: _def.type, input: _def.inputs[0] === undefined ? null : schemaOf(_def.inputs[0]) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function schemaOf(parser: z.ZodType): JsonSchema {
  return z.toJSONSchema(parser, { io: "input", unrepresentable: "any", reused: "inline" }) as JsonSchema;
}
