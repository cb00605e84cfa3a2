import { z } from "zod";

import type { RestOperation, RestParameter } from "./rest-operation.ts";

type Json = Readonly<Record<string, unknown>>;

export const API_VERSION = "1.0.0";

const refusal = z
  .object({
    code: z.string().meta({ description: "Stable; texts may be improved." }),
    message: z.string().meta({ description: "For a person, in the language of Accept-Language (zh-CN or en)." }),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
    field: z.string().optional(),
    related: z.array(z.object({ code: z.string(), field: z.string().optional() })).optional(),
  })
  .meta({ id: "Refusal", description: "Why something is not accepted." });

const REFUSED: Readonly<Record<string, string>> = {
  "400": "The parameters do not meet the requirements.",
  "401": "No token, or one that is unknown, revoked or expired.",
  "403": "The token's role does not allow it.",
  "404": "No such record, or outside the token's unit: both answer alike.",
};

/** OpenAPI 3.1 of what is published, from the procedures' own parsers. */
export function openApiDocument(operations: readonly RestOperation[]): Json {
  const schemas: Record<string, unknown> = {};
  const paths = Object.fromEntries(operations.map((operation) => [operation.path, { get: described(operation, schemas) }]));
  const responses = Object.fromEntries(Object.entries(REFUSED).map(([status, description]) => [`Refused${status}`, jsonAnswer(description, referred(refusal, schemas))]));
  return {
    openapi: "3.1.1",
    info: {
      title: "雁阵 Yanzhen",
      version: API_VERSION,
      summary: "Reading for other systems of the district",
      description: "The same queries, rights and scope as the console. Made from the procedures and their parsers.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      responses,
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "An API token, bound to one role on one unit until a day. The security administrator makes it." } },
    },
  };
}

function described(operation: RestOperation, schemas: Record<string, unknown>): Json {
  const [tag = operation.procedure] = operation.procedure.split(".");
  return {
    operationId: operation.procedure,
    tags: [tag],
    summary: operation.summary,
    parameters: operation.parameters.map((parameter) => parameterOf(parameter)),
    responses: {
      "200": jsonAnswer("OK", referred(operation.answer, schemas)),
      ...Object.fromEntries(Object.keys(REFUSED).map((status) => [status, { $ref: `#/components/responses/Refused${status}` }])),
    },
  };
}

function parameterOf({ name, required, description, schema }: RestParameter): Json {
  return { name, in: "query", required, ...(description === null ? {} : { description }), schema };
}

const jsonAnswer = (description: string, schema: Json): Json => ({ description, content: { "application/json": { schema } } });

/** A reference to the schema, and its parts with ids among the components. */
function referred(schema: z.ZodType, schemas: Record<string, unknown>): Json {
  const made = z.toJSONSchema(schema, { io: "output", target: "draft-2020-12" });
  const {
    $schema: _draft,
    $defs = {},
    ...own
  } = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as Record<string, unknown> & { $defs?: Record<string, unknown> };
  Object.assign(schemas, $defs);
  const id = schema.meta()?.id;
  if (id === undefined) return own;
  const { id: _named, ...described } = own;
  schemas[id] = described;
  return { $ref: `#/components/schemas/${id}` };
}
