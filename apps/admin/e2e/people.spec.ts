import { type Browser, expect, type Page } from "@playwright/test";
import { axe, axeInBothThemes, command, signIn, test } from "./workbench.ts";

const grid = (page: Page) => page.getByRole("grid", { name: /^花名册/u });
const rowCount = async (page: Page): Promise<number> => Number(await grid(page).getAttribute("aria-rowcount")) - 1;
const names = (page: Page) =>
  grid(page)
    .getByRole("gridcell")
    .filter({ has: page.locator("[class*=opens]") });

test("5,000 people: drawn by the screenful, sorted and filtered by the server, walked by keyboard", async ({ page }) => {
  await signIn(page, "demo-district", "/people");
  await expect.poll(() => rowCount(page)).toBeGreaterThan(4500);
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(2500);
  await grid(page).focus();
  await page.keyboard.press("Control+End");
  await expect(grid(page).getByRole("row").last()).toHaveAttribute("aria-rowindex", String((await rowCount(page)) + 1));
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(2500);
  await page.keyboard.press("Control+Home");
  await grid(page).getByRole("button", { name: "出生年月" }).click();
  await expect(page).toHaveURL(/sort=birth/u);
  await expect(grid(page).getByRole("columnheader", { name: "出生年月" })).toHaveAttribute("aria-sort", "ascending");
  await grid(page).getByRole("button", { name: "出生年月" }).click();
  await expect(page).toHaveURL(/sort=-birth/u);
  const everybody = await rowCount(page);
  await page.getByLabel("性别", { exact: true }).selectOption({ label: "女" });
  await expect.poll(() => rowCount(page)).toBeLessThan(everybody);
  await axeInBothThemes(page);
});

test("a click chooses a cell, the name opens the person, Enter too", async ({ page }) => {
  await signIn(page, "demo-district", "/people");
  await expect.poll(() => rowCount(page)).toBeGreaterThan(4500);
  await grid(page).getByRole("row").nth(3).getByRole("gridcell").nth(2).click();
  await expect(page).toHaveURL(/\/people/u);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/person\//u);
  await expect(page.getByRole("tab", { name: "成长轨迹" })).toBeVisible();
  await axe(page);
});

test("posted members who became secretary: the five of 2025-03-21", async ({ page }) => {
  await signIn(page, "demo-district", "/people?list=becameSecretary&asOf=2025-03-21");
  await expect.poll(() => rowCount(page)).toBe(5);
});

async function openFirst(page: Page, query: string): Promise<string> {
  await page.goto(`/people?${query}`);
  await expect.poll(() => rowCount(page)).toBeGreaterThan(0);
  await names(page).first().click();
  await expect(page).toHaveURL(/\/person\//u);
  return new URL(page.url()).pathname;
}

test("an edit is judged while typing by the parsers of the server, saved, and undone", async ({ page }) => {
  await signIn(page, "demo-district");
  await openFirst(page, "sort=-birth");
  await page.getByRole("button", { name: "编辑" }).click();
  await page.getByLabel(/^出生年月/u).fill("1980.1");
  await expect(page.getByText(/有歧义/u)).toBeVisible();
  await expect(page.getByRole("button", { name: "保存" })).toHaveAttribute("aria-disabled", "true");
  await page.getByLabel(/^出生年月/u).fill("1999.02");
  await page.getByLabel(/^籍贯/u).fill("安徽界首");
  await axe(page);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("安徽界首")).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).first().click();
  await expect(page.getByText("安徽界首")).toHaveCount(0);
});

test("two edit one person: both versions side by side, a choice for each field", async ({ browser, page }) => {
  // Its own texts each time: a workbench that runs already keeps what an earlier run wrote.
  const run = String(Date.now()).slice(-6);
  const [mine, theirs, note] = [`安徽甲县${run}`, `安徽乙县${run}`, `甲的备注${run}`];
  await signIn(page, "demo-district");
  const path = await openFirst(page, "posted=yes&sort=-name");
  const other = await second(browser, `${path}?edit=1`);
  await page.getByRole("button", { name: "编辑" }).click();
  await page.getByLabel(/^籍贯/u).fill(mine);
  await page.getByLabel(/^备注/u).fill(note);
  await other.getByLabel(/^籍贯/u).fill(theirs);
  await other.getByRole("button", { name: "保存" }).click();
  await expect(other.getByText(theirs)).toBeVisible();
  await page.getByRole("button", { name: "保存" }).click();
  const conflict = page.getByRole("alert", { name: "这条记录刚被别人改过" });
  await expect(conflict).toContainText(mine);
  await expect(conflict).toContainText(theirs);
  await axe(page);
  await conflict.getByLabel("籍贯: 已保存的").check();
  await conflict.getByRole("button", { name: "按所选保存" }).click();
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByText(theirs)).toBeVisible();
  await other.context().close();
});

async function second(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signIn(page, "demo-district", path);
  return page;
}

test("a masked number is shown for a reason only", async ({ page }) => {
  await signIn(page, "demo-district");
  await openFirst(page, "posted=yes");
  await page.getByRole("button", { name: "查看完整号码" }).first().click();
  await page.getByRole("dialog").getByRole("textbox").fill("核对任免审批表");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^349999\d{11}[\dX]$/u)).toBeVisible();
});

test("a new person, a post, and the list of posts", async ({ page }) => {
  await signIn(page, "demo-district");
  await command(page, "新建人员…");
  await page.getByRole("combobox", { name: /^管理单位/u }).fill("包公");
  await page.getByRole("option").first().click();
  await page.getByLabel(/^姓名/u).fill("试一试");
  await page.getByLabel(/^出生年月/u).fill("1993.06");
  await axe(page);
  await page.getByRole("button", { name: "建立" }).click();
  await expect(page.getByRole("tab", { name: /试一试/u })).toBeVisible();
  await page.getByRole("button", { name: "登记任职…" }).click();
  const form = page.getByRole("form", { name: "登记任职" });
  await form.getByLabel(/^职务全称/u).fill("清溪社区党委书记");
  await expect(form.getByLabel(/^职务类别/u)).toHaveValue("partySecretary");
  await form.getByRole("button", { name: "确定" }).click();
  await expect(page.getByRole("cell", { name: "清溪社区党委书记", exact: true })).toBeVisible();
});
