import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ask, confirm, dialogStore, dismissAll, pick } from "../../platform/dialogs/dialog-store.ts";
import { setLocale } from "../../platform/i18n/locale-store.ts";
import { Dialogs } from "./dialogs.tsx";

const title = { zh: "删除吗？", en: "Remove?" };
const yes = { zh: "删除", en: "Remove" };

test("a harmless question is one Enter away, a destructive one is not", async () => {
  await render(<Dialogs />);
  setLocale("zh-CN");
  const harmless = confirm({ title, confirm: yes });
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  expect(await harmless).toBe(true);
  const destructive = confirm({ title, confirm: yes, tone: "danger" });
  await expect.element(page.getByRole("button", { name: "取消" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(await destructive).toBe(false);
});

test("Escape dismisses; the next question that waits comes up", async () => {
  await render(<Dialogs />);
  const first = confirm({ title, confirm: yes });
  const second = ask({ title: { zh: "原因", en: "Reason" }, minLength: 4 });
  await expect.element(page.getByRole("dialog", { name: "删除吗？" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  expect(await first).toBe(false);
  await expect.element(page.getByRole("dialog", { name: "原因" })).toBeVisible();
  await userEvent.keyboard("核对");
  await expect.element(page.getByRole("button", { name: "确定" })).toBeDisabled();
  await userEvent.keyboard("身份证号{Enter}");
  expect(await second).toBe("核对身份证号");
});

test("a pick gives the value itself", async () => {
  await render(<Dialogs />);
  const chosen = pick({ zh: "选择", en: "Choose" }, [
    { label: "深色", value: { kind: "dark" } },
    { label: "浅色", value: { kind: "light" } },
  ]);
  await expect.element(page.getByRole("combobox")).toHaveFocus();
  await userEvent.keyboard("浅{Enter}");
  expect(await chosen).toEqual({ kind: "light" });
});

test("signing out answers everything that waits with no", async () => {
  const questions = [confirm({ title, confirm: yes }), ask({ title })];
  dismissAll();
  expect(await Promise.all(questions)).toEqual([false, null]);
  expect(dialogStore.get()).toEqual([]);
});
