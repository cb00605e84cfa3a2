import { beforeEach, expect, test } from "vitest";
import { defineCommand } from "../commands/command.ts";
import { contextKeyStore } from "../commands/context-keys.ts";
import { idInput } from "../commands/inputs.ts";
import { fakeWorkbench } from "../commands/testing/fake-workbench.ts";
import { when } from "../commands/when.ts";
import { contribute, contributionStore } from "../contribute.ts";
import { menuItems } from "./menu-items.ts";

const title = { zh: "试", en: "Try" };
const command = (id: string, more: object = {}) => defineCommand<{ readonly id: string }>({ id, title, input: idInput, run: () => undefined, ...more });

beforeEach(() => {
  contributionStore.set([]);
  contribute({
    id: "people",
    title,
    commands: [command("people.open"), command("people.edit", { when: when.can("people.edit") }), command("people.merge", { refusal: () => ({ zh: "不行", en: "No" }) })],
    menus: [
      { menu: "person/context", command: "people.edit", group: "5_edit" },
      { menu: "person/context", command: "people.merge", group: "5_edit", order: -1 },
      { menu: "person/context", command: "people.open", group: "1_open" },
      { menu: "person/context", command: "gone.command" },
      { menu: "unit/context", command: "people.open" },
      { menu: "view/title", view: "people.lists", command: "people.open" },
    ],
  });
  contribute({ id: "postings", title, commands: [command("postings.assign")], menus: [{ menu: "person/context", command: "postings.assign", group: "3_post" }] });
});

const shown = (menu: "person/context" | "view/title", raw: unknown, conditions = {}, view?: string) =>
  menuItems(menu, raw, fakeWorkbench(conditions), contextKeyStore.get(), view).map((item) => item.command);

test("items of all contributions stand by group, then by order; unknown commands are left out", () => {
  expect(shown("person/context", { id: "1" }, { "people.edit": true })).toEqual(["people.open", "postings.assign", "people.merge", "people.edit"]);
});

test("what the account may not do is hidden, what the record refuses is shown with its reason", () => {
  const items = menuItems("person/context", { id: "1" }, fakeWorkbench(), contextKeyStore.get());
  expect(items.map((item) => item.command)).not.toContain("people.edit");
  expect(items.find((item) => item.command === "people.merge")?.reason).toEqual({ zh: "不行", en: "No" });
  expect(items.find((item) => item.command === "people.open")?.reason).toBeNull();
});

test("a menu over something the commands cannot read is empty", () => {
  expect(shown("person/context", null)).toEqual([]);
});

test("icons of a view belong to that view", () => {
  expect(shown("view/title", { id: "1" }, {}, "people.lists")).toEqual(["people.open"]);
  expect(shown("view/title", { id: "1" }, {}, "other")).toEqual([]);
});
