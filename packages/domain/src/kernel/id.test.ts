import { expect, test } from "vitest";
import { parseUuid } from "./id.ts";

test.each([
  ["0192f0c1-7a3b-7c11-8f00-00000000abcd", "0192f0c1-7a3b-7c11-8f00-00000000abcd"],
  ["0192F0C1-7A3B-7C11-8F00-00000000ABCD", "0192f0c1-7a3b-7c11-8f00-00000000abcd"],
])("KRN-2 reads %s", (text, value) => {
  expect(parseUuid(text)).toEqual({ ok: true, value });
});

test.each(["", "1", "0192f0c17a3b7c118f0000000000abcd", " 0192f0c1-7a3b-7c11-8f00-00000000abcd", "0192f0c1-7a3b-7c11-8f00-00000000abcg"])("KRN-2 refuses %j", (text) => {
  expect(parseUuid(text)).toMatchObject({ ok: false, refusal: { code: "id.malformed" } });
});
