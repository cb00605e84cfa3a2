import { expect, test } from "vitest";
import { placeholdersOf, render } from "./message.ts";
import type { Dictionary } from "./message.ts";

const dictionary: Dictionary = {
  "zh-CN": { greet: "{name}，您好", roles: "由{roles:label.role}办理", "label.role.a": "甲", "label.role.b": "乙" },
  en: { greet: "Hello {name}", roles: "Done by {roles:label.role}", "label.role.a": "A", "label.role.b": "B" },
};

test.each([
  ["greet", { name: "王" }, "zh-CN", "王，您好"],
  ["greet", { name: 3 }, "en", "Hello 3"],
  ["greet", { name: null }, "en", "Hello –"],
  ["roles", { roles: "a" }, "zh-CN", "由甲办理"],
  ["roles", { roles: "a,b" }, "zh-CN", "由甲、乙办理"],
  ["roles", { roles: "b,c" }, "en", "Done by B, c"],
] as const)("MSG-1 %s with %j in %s: %s", (key, facts, locale, wanted) => {
  expect(render(dictionary, key, facts, locale)).toBe(wanted);
});

test("MSG-1 nothing is escaped, and a fact is never a template itself", () => {
  expect(render(dictionary, "greet", { name: "<b>&$& {name}" }, "en")).toBe("Hello <b>&$& {name}");
});

test.each([
  ["greet", {}, "Hello {name}"],
  ["roles", { role: "a" }, "Done by {roles:label.role}"],
  ["nothing.here", { name: "x" }, "nothing.here"],
  ["constructor", {}, "constructor"],
])("MSG-2 a fault stays visible: %s with %j", (key, facts, wanted) => {
  expect(render(dictionary, key, facts, "en")).toBe(wanted);
});

test("MSG-3 placeholders of a text, sorted and once each", () => {
  expect(placeholdersOf("{b} {a:label.x} {b} { c } {}")).toEqual(["{a:label.x}", "{b}"]);
});
