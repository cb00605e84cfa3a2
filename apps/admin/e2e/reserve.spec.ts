import { expect, type Page } from "@playwright/test";
import { axe, axeInBothThemes, signIn, test } from "./workbench.ts";

const grid = (page: Page) => page.getByRole("grid", { name: /^后备名单/u });
const rowCount = async (page: Page): Promise<number> => Number(await grid(page).getAttribute("aria-rowcount")) - 1;
/** The editor in front. */
const front = (page: Page) => page.getByRole("tabpanel").filter({ visible: true }).first();

test("the list counts what the figures count on 2025-03-21, by class and state, in both themes", async ({ page }) => {
  await signIn(page, "demo-district", "/reserve?class=secretary&asOf=2025-03-21");
  await expect.poll(() => rowCount(page)).toBe(121);
  await page.getByLabel("类别", { exact: true }).selectOption({ label: "其他两委后备" });
  await expect.poll(() => rowCount(page)).toBe(320);
  await axeInBothThemes(page);
  await page.getByLabel("状态", { exact: true }).selectOption({ label: "已出库" });
  await expect(page).toHaveURL(/state=removed/u);
  await expect.poll(() => rowCount(page)).toBeGreaterThan(0);
});

test("the keyboard walks the list, opens an entry, and the menu says what may follow", async ({ page }) => {
  await signIn(page, "demo-district", "/reserve?state=open&sort=-state");
  await grid(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ContextMenu");
  await expect(page.getByRole("menuitem", { name: /办理下一步/u })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /调整出库/u })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await grid(page).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "程序" })).toBeVisible();
  await axeInBothThemes(page);
});

test("a step is refused at the field, then taken, and undone", async ({ page }) => {
  await signIn(page, "demo-district", "/reserve?state=screened");
  await expect.poll(() => rowCount(page)).toBeGreaterThan(0);
  await grid(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "考察…" }).click();
  const form = page.getByRole("form", { name: /^考察/u });
  await form.getByLabel(/^考察材料/u).fill("驻点以来群众评价好，能独当一面。");
  await form.getByRole("button", { name: "办理" }).click();
  await expect(form.getByText("考察组有 0 人，至少须 2 人。").first()).toBeVisible();
  await form.getByLabel(/^考察人员/u).fill("考察一、考察二");
  await form.getByRole("button", { name: "办理" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "已考察" })).toHaveAttribute("aria-current", "step");
  await expect(front(page).getByText("考察一、考察二").first()).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).first().click();
  await expect(page.getByRole("listitem").filter({ hasText: "初审通过" })).toHaveAttribute("aria-current", "step");
});

test("readiness changes with a reason, and the day before still shows the former level", async ({ page }) => {
  await signIn(page, "demo-district", "/reserve?readiness=far&state=inPool&sort=readinessSince");
  await expect.poll(() => rowCount(page)).toBeGreaterThan(0);
  await grid(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "成熟度…" }).click();
  const form = page.getByRole("form", { name: /^成熟度/u });
  await axe(page);
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByRole("alert").first()).toBeVisible();
  await form.getByText("近期", { exact: true }).click();
  await form.getByLabel(/^评定依据/u).fill("连续两年解决小区难题，考察结论为可近期使用。");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(front(page).getByRole("cell", { name: "连续两年解决小区难题，考察结论为可近期使用。" })).toBeVisible();
  await expect(front(page).getByRole("row").filter({ hasText: "连续两年解决小区难题" })).toContainText("近期");
  const url = new URL(page.url());
  url.searchParams.set("asOf", "2026-10-30");
  await page.goto(url.toString());
  await expect(page.getByRole("list", { name: "程序" })).toBeVisible();
  await expect(front(page).getByText("连续两年解决小区难题")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "成熟度…" })).toHaveAttribute("aria-disabled", "true");
});

test("the funnel opens the list behind a number", async ({ page }) => {
  await signIn(page, "demo-district", "/reserve-funnel?asOf=2025-03-21");
  await expect(page.getByRole("button", { name: /书记、副书记后备 · 在库/u })).toContainText("121");
  await axe(page);
  await page.getByRole("button", { name: /其他两委后备 · 在库/u }).click();
  await expect.poll(() => rowCount(page)).toBe(320);
});

test("a street officer sees the street's reserve only, and may not suspend", async ({ page }) => {
  await signIn(page, "demo-street", "/reserve?state=inPool");
  await expect.poll(() => rowCount(page)).toBeGreaterThan(0);
  expect(await rowCount(page)).toBeLessThan(100);
  await grid(page).focus();
  await page.keyboard.press("ContextMenu");
  await expect(page.getByRole("menuitem", { name: /评定成熟度/u })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /^暂停/u })).toHaveCount(0);
});

test("what somebody else saved meanwhile stands beside mine, and the chosen one is kept", async ({ page, browser }) => {
  await signIn(page, "demo-district", "/reserve?class=member");
  await page.getByRole("grid").getByRole("row").nth(4).dblclick();
  await expect(page).toHaveURL(/\/reserve\/[\w-]{36}/u);
  const address = `${new URL(page.url()).pathname}?act=edit`;
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other, "demo-district", address);
  await page.goto(address);
  const [mine, theirs] = [page.getByRole("textbox", { name: /^备注/u }), other.getByRole("textbox", { name: /^备注/u })];
  await mine.fill("我的备注");
  await theirs.fill("先存的备注");
  await other.getByRole("button", { name: "保存", exact: true }).click();
  await expect(other.getByText("已办理")).toBeVisible();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  const conflict = page.getByRole("alert", { name: "这条记录刚被别人改过" });
  await expect(conflict).toContainText("先存的备注");
  await axe(page);
  await conflict.getByLabel("备注: 我的").check();
  await conflict.getByRole("button", { name: "按所选保存" }).click();
  await expect(page.getByText("我的备注", { exact: true })).toBeVisible();
  await context.close();
});
