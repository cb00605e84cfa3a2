import { expect, test } from "vitest";
import { type ContextKeys, holds, when } from "./when.ts";

const keys: ContextKeys = {
  activeEditor: "people.roster",
  subjectType: "person",
  editorDirty: false,
  hasEditor: true,
  past: false,
  demo: true,
  empty: false,
  online: true,
  focus: "editor",
  inputFocus: false,
  sideBarVisible: true,
  panelVisible: false,
  "roster.selected": 3,
};

test.each([
  ["no condition", undefined, true],
  ["a constant", false, false],
  ["a key that has the value", when.is("activeEditor", "people.roster"), true],
  ["a key that has another value", when.is("focus", "panel"), false],
  ["a contribution's own key", when.is("roster.selected", 3), true],
  ["a key nobody set", when.is("reserve.open", true), false],
  ["not", when.not(when.is("past", true)), true],
  ["all of nothing", when.all(), true],
  ["any of nothing", when.any(), false],
  ["all with one that fails", when.all(when.is("demo", true), when.is("past", true)), false],
  ["any with one that holds", when.any(when.is("past", true), when.is("demo", true)), true],
])("%s", (_, condition, expected) => {
  expect(holds(condition, keys, {})).toBe(expected);
});

test("can: a folded condition that needs a record leaves the command on offer, a false one does not", () => {
  const conditions = { "posting.assign": { under: ["path", ["/1/0c/"]] }, "access.invite": false, "people.updatePerson": true } as const;
  expect(holds(when.can("posting.assign"), keys, conditions)).toBe(true);
  expect(holds(when.can("people.updatePerson"), keys, conditions)).toBe(true);
  expect(holds(when.can("access.invite"), keys, conditions)).toBe(false);
});

test("can: a command the server did not speak of, or a name of Object.prototype, is not allowed", () => {
  expect(holds(when.can("nobody.knows"), keys, {})).toBe(false);
  expect(holds(when.can("toString"), keys, {})).toBe(false);
});
