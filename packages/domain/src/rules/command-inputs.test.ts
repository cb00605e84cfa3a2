import { describe, expect, test } from "vitest";
import { commandInputs, inputJsonSchema, isCommandId } from "./command-inputs.schema.ts";
import type { CommandId } from "./command-inputs.schema.ts";

const ids = Object.keys(commandInputs).filter(isCommandId);

test("RUL-2 a command id names its capability, and what it does not know is no command", () => {
  expect(ids.length).toBeGreaterThan(30);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
  expect(isCommandId("people.erase")).toBe(false);
  expect(isCommandId("toString")).toBe(false);
});

describe("RUL-3 the input of every command is published", () => {
  test.each(ids)("%s as an object or a choice of objects, closed to what it does not name", (id: CommandId) => {
    const schema = inputJsonSchema(id);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.title).toBe(id);
    const objects = schema.oneOf ?? schema.anyOf ?? [schema];
    for (const object of objects) expect(object).toMatchObject({ type: "object", additionalProperties: false });
  });
});
