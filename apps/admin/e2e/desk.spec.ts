import { expect } from "@playwright/test";
import { axe, command, signIn, test } from "./workbench.ts";

test("a compound is given its honour, which undo takes back", async ({ page }) => {
  await signIn(page, "demo-district", "/honours?kind=noPetition&act=record");
  const rows = page.getByRole("grid").getByRole("row");
  await expect(rows.nth(1)).toBeVisible();
  const count = async () => Number(await page.getByRole("grid").getAttribute("aria-rowcount"));
  const before = await count();
  await page.getByRole("combobox", { name: /^单位/u }).fill("幸福家园");
  await page.getByRole("listbox").getByRole("option").first().click();
  await expect(page.getByRole("combobox", { name: "称号", exact: true }).last()).toHaveValue("noPetition");
  await page.getByLabel("文号").fill("包综〔2026〕901号");
  await axe(page);
  await page.getByRole("button", { name: "确定", exact: true }).click();
  await expect(page.getByRole("gridcell", { name: "包综〔2026〕901号" })).toBeVisible();
  await command(page, "撤销上一次修改");
  await expect.poll(count).toBe(before);
});

test("a posted member marks an own day by keyboard", async ({ page }) => {
  await signIn(page, "demo-member");
  await page.getByRole("treeitem", { name: "驻点和考核" }).click();
  await page.getByRole("link", { name: "到岗情况" }).first().click();
  const free = page.locator('[data-day]:not([aria-disabled="true"]):not([data-state])').first();
  const on = (await free.getAttribute("data-day")) ?? "";
  const day = page.locator(`[data-day="${on}"]`);
  await day.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("[data-day]:focus")).not.toHaveAttribute("data-day", on);
  await page.keyboard.press("ArrowRight");
  await expect(day).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(day).toHaveAttribute("data-state", "onSite");
  await axe(page);
  await command(page, "撤销上一次修改");
  await expect(day).not.toHaveAttribute("data-state", "onSite");
});

test("an officer says whose an account is; the administrator sees only that it is somebody's", async ({ page, browser }) => {
  await signIn(page, "demo-district", "/people?sort=-birth");
  const cell = page.getByRole("grid").getByRole("row").nth(3).getByRole("gridcell");
  const name = await cell.first().innerText();
  const username = `member-${String(Date.now()).slice(-6)}`;
  const admin = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await signIn(admin, "demo-sysadmin", "/accounts");
  await admin.getByRole("button", { name: "新建账号…" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("账号名").fill(username);
  await dialog.getByLabel("姓名").fill(name);
  await dialog.getByRole("button", { name: "建立", exact: true }).click();
  await expect(dialog.getByRole("status")).toBeVisible();
  await dialog.getByRole("button", { name: "关闭" }).last().click();

  await cell.first().dblclick();
  await page.getByRole("button", { name: `关联账号 ${username}` }).click();
  await expect(page.getByText(`已关联账号 ${username}`)).toBeVisible();
  await axe(page);
  await admin.reload();
  await expect(admin.getByText(/^已关联 · 由区委组织部/u)).toBeVisible();
  await page.getByRole("button", { name: "取消关联…" }).click();
  await page.getByRole("button", { name: "取消关联", exact: true }).click();
  await expect(page.getByRole("button", { name: `关联账号 ${username}` })).toBeVisible();
});
