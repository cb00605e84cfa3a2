import { expect, test } from "vitest";
import { defineCommand } from "../commands/command.ts";
import type { ContextKeys } from "../commands/when.ts";
import { when } from "../commands/when.ts";
import { press } from "./testing/press.ts";
import { commandOfPress, keyTable } from "./key-table.ts";

const keys: ContextKeys = {
  activeEditor: null,
  subjectType: null,
  editorDirty: false,
  hasEditor: false,
  past: false,
  demo: false,
  empty: false,
  online: true,
  focus: "none",
  inputFocus: false,
  sideBarVisible: true,
  panelVisible: false,
};
const title = { zh: "试", en: "Try" };
const run = (): void => undefined;

const table = keyTable(
  [
    defineCommand({ id: "palette", title, key: ["Mod+Shift+P", "Alt+Shift+P"], run }),
    defineCommand({ id: "undo", title, key: "Mod+Z", keyWhen: when.is("inputFocus", false), run }),
    defineCommand({ id: "close", title, key: "Alt+W", run }),
    defineCommand({ id: "closeRoster", title, key: "Alt+W", when: when.is("activeEditor", "people.roster"), run }),
    defineCommand({ id: "help", title, key: "F1", run }),
    defineCommand({ id: "delete", title, key: "Delete", run }),
    defineCommand({ id: "assign", title, key: "Mod+Shift+A", when: when.can("posting.assign"), run }),
  ].map((command) => ({ command, category: title })),
);

const find = (event: ReturnType<typeof press>, patch: Partial<ContextKeys> = {}, conditions = {}): string | null =>
  commandOfPress(table, event, { ...keys, ...patch } as ContextKeys, conditions, false);

test("every key of a command works", () => {
  expect(find(press("P", { ctrlKey: true, shiftKey: true }))).toBe("palette");
  expect(find(press("P", { altKey: true, shiftKey: true }))).toBe("palette");
  expect(find(press("p", { ctrlKey: true }))).toBeNull();
});

test("undo leaves Mod+Z to a text field", () => {
  expect(find(press("z", { ctrlKey: true }))).toBe("undo");
  expect(find(press("z", { ctrlKey: true }), { inputFocus: true })).toBeNull();
});

test("a command with a condition goes before a general one, where it holds", () => {
  expect(find(press("w", { altKey: true }))).toBe("close");
  expect(find(press("w", { altKey: true }), { activeEditor: "people.roster" })).toBe("closeRoster");
});

test("in a text field plain keys type, function keys work", () => {
  expect(find(press("Delete"))).toBe("delete");
  expect(find(press("Delete"), { inputFocus: true })).toBeNull();
  expect(find(press("F1"), { inputFocus: true })).toBe("help");
});

test("a key of a command the account may not run does nothing", () => {
  const event = press("A", { ctrlKey: true, shiftKey: true });
  expect(find(event, {}, { "posting.assign": false })).toBeNull();
  expect(find(event, {}, { "posting.assign": true })).toBe("assign");
});

test("while an input method composes no command runs", () => {
  expect(find(press("F1", { isComposing: true }))).toBeNull();
  expect(find(press("Process", { keyCode: 229, code: "KeyZ", ctrlKey: true }))).toBeNull();
});
