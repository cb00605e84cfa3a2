import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { defineCommand } from "../../platform/commands/command.ts";
import { idInput } from "../../platform/commands/inputs.ts";
import { fakeWorkbench } from "../../platform/commands/testing/fake-workbench.ts";
import { contribute, contributionStore } from "../../platform/contribute.ts";
import { setLocale } from "../../platform/i18n/locale-store.ts";
import { contextMenuStore, showMenu } from "../../platform/menus/context-menu-store.ts";
import { sessionStore } from "../../platform/session/session-store.ts";
import { installWorkbench } from "../../platform/shell/use-workbench.ts";
import { ContextMenuHost } from "./context-menu-host.tsx";

const run = vi.fn(() => Promise.resolve());

beforeEach(async () => {
  setLocale("zh-CN");
  run.mockClear();
  contextMenuStore.set(null);
  contributionStore.set([]);
  const workbench = fakeWorkbench({}, { run });
  installWorkbench(workbench);
  sessionStore.set({ phase: "open", session: workbench.session() });
  const command = (id: string, zh: string, more: object = {}) =>
    defineCommand<{ readonly id: string }>({ id, title: { zh, en: id }, input: idInput, run: () => undefined, ...more });
  contribute({
    id: "people",
    title: { zh: "人员", en: "People" },
    commands: [command("people.open", "打开"), command("people.edit", "编辑"), command("people.merge", "合并", { refusal: () => ({ zh: "只有一个人", en: "Only one" }) })],
    menus: ["people.open", "people.edit", "people.merge"].map((id, order) => ({ menu: "person/context", command: id, order })),
  });
  await render(
    <>
      <button type="button">行</button>
      <ContextMenuHost />
    </>,
  );
  page.getByRole("button", { name: "行" }).element().focus();
});

const show = async (): Promise<void> => {
  showMenu({ menu: "person/context", input: { id: "7" }, clientX: 20, clientY: 20 });
  await expect.element(page.getByRole("menu")).toBeVisible();
};

test("arrows and Enter run the item with what the menu is about; the keyboard goes back", async () => {
  await show();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(run).toHaveBeenCalledExactlyOnceWith("people.edit", { id: "7" });
  await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: "行" })).toHaveFocus();
});

test("what the record refuses says why and does not run", async () => {
  await show();
  await expect.element(page.getByText("只有一个人")).toBeVisible();
  await userEvent.keyboard("{End}{Enter}");
  expect(run).not.toHaveBeenCalled();
  await expect.element(page.getByRole("menu")).toBeVisible();
});

test("Escape closes without running anything; so does a click elsewhere", async () => {
  await show();
  await userEvent.keyboard("{ArrowDown}{Escape}");
  await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
  await show();
  document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
  expect(run).not.toHaveBeenCalled();
});
