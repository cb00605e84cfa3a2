import { expect, type Page } from "@playwright/test";
import { axe, axeInBothThemes, command, signIn, test } from "./workbench.ts";

const status = (page: Page) => page.getByRole("contentinfo");
const tree = (page: Page) => page.getByRole("tree", { name: "单位树" });
const editorTabs = (page: Page) => page.getByRole("region", { name: "编辑器" }).getByRole("tab");

test("the sign-in page offers the demo accounts, and one click enters", async ({ page }) => {
  await page.goto("/");
  await axe(page);
  await page.getByRole("button", { name: /区委组织部/u }).click();
  await expect(tree(page).getByRole("treeitem").first()).toContainText("包河区");
});

test("a wrong password is told, and nothing opens", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("账号", { exact: true }).fill("demo-district");
  await page.getByLabel("密码", { exact: true }).fill("not-the-password");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(tree(page)).toHaveCount(0);
});

test("the tree opens a street by keyboard, and Enter opens the unit", async ({ page }) => {
  await signIn(page);
  await expect(tree(page).getByRole("treeitem").nth(3)).toBeVisible();
  await tree(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(tree(page).getByRole("treeitem", { level: 3 }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/unit\/[0-9a-f-]{36}/u);
});

test("quick open finds people by name and by initials; Enter pressed before the answer opens what was asked for", async ({ page }) => {
  await signIn(page, "demo-district", "/people");
  const name = (await page.getByRole("grid").getByRole("row").nth(3).getByRole("gridcell").first().innerText()).trim();
  const found = page.getByRole("dialog").getByRole("option");
  await page.keyboard.press("Control+P");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await expect(found.filter({ hasText: name }).first()).toBeVisible();
  await page.getByRole("dialog").getByRole("combobox").fill("zsf");
  await expect(found.filter({ hasText: name })).toHaveCount(0);
  // A surname that begins with z sorts behind the first syllable with z.
  await expect(found.first()).toBeVisible();
  const surname = (await found.first().innerText()).trim().slice(0, 1);
  expect(new Intl.Collator("zh-CN").compare(surname, "匝")).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+P");
  await expect(found.first()).toBeVisible();
  await page.getByRole("dialog").getByRole("combobox").fill("zsf");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/person\//u);
});

test("an editor is split, both halves stay, and the layout is restored with its addresses", async ({ page }) => {
  await signIn(page, "demo-district", "/overview");
  await expect(page.getByRole("main")).toContainText("驻点");
  await command(page, "向右拆分");
  await expect(editorTabs(page).filter({ hasText: /总览|概览|情况/u })).toHaveCount(2);
  await command(page, "显示问题");
  const before = await editorTabs(page).count();
  await page.reload();
  await expect(editorTabs(page)).toHaveCount(before);
  await expect(page.getByRole("tree", { name: "问题列表" })).toBeVisible();
});

test("a past date moves the tree, the counts and the figures, and the workbench says so", async ({ page }) => {
  await signIn(page, "demo-district", "/overview");
  await expect(tree(page).getByRole("treeitem").first()).toContainText("615/619");
  await page.goto("/overview?asOf=2025-03-21");
  await expect(tree(page).getByRole("treeitem").first()).toContainText("599/615");
  await expect(status(page)).toContainText("2025-03-21");
  await expect(page.getByRole("main")).toContainText("97.3");
  await expect(page.getByText(/2025-03-21/u).first()).toBeVisible();
  // Somebody posted from March on was already recorded; the end that came before the day was not.
  await page.keyboard.press("Alt+Shift+G");
  await page.getByLabel("按哪天所知").fill("2025-03-01");
  await page.getByRole("button", { name: "查看", exact: true }).click();
  await expect(tree(page).getByRole("treeitem").first()).toContainText("600/615");
  await expect(page).toHaveURL(/asOf=2025-03-21&knownOn=2025-03-01/u);
  await expect(status(page)).toContainText("截至 2025-03-21（按 2025-03-01 时所知）");
  await expect(page.getByText("正在查看 2025-03-21 的情况（按 2025-03-01 时所知），只能看，不能改")).toBeVisible();
  await page.reload();
  await expect(tree(page).getByRole("treeitem").first()).toContainText("600/615");
  await command(page, "回到今天");
  await expect(tree(page).getByRole("treeitem").first()).toContainText("615/619");
});

test("language and theme change at once and are kept", async ({ page }) => {
  await signIn(page);
  const theme = () => page.evaluate(() => document.documentElement.dataset["theme"]);
  expect(await theme()).toBe("light");
  await command(page, "切换深色与浅色主题");
  await expect.poll(theme).toBe("dark");
  await command(page, "切换语言（中文 / English）");
  await expect(page.getByRole("navigation", { name: "Activity bar" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("navigation", { name: "Activity bar" })).toBeVisible();
  expect(await theme()).toBe("dark");
});

test("a changed file is not closed without asking", async ({ page }) => {
  await signIn(page, "demo-district", "/people");
  await page.getByRole("grid").getByRole("row").nth(2).getByRole("gridcell").first().dblclick();
  await page.waitForURL(/\/person\//u);
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  await page.getByLabel(/籍贯/u).fill("安徽肥东");
  await page.keyboard.press("Alt+W");
  await expect(page.getByRole("dialog").or(page.getByRole("alertdialog"))).toBeVisible();
});

test("a lost connection is said and heals", async ({ page, context }) => {
  await signIn(page, "demo-district", "/people");
  const rows = page.getByRole("grid").getByRole("row");
  await expect(rows.nth(3)).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("grid").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+End");
  await expect(status(page).getByText("连接中断")).toBeVisible({ timeout: 30_000 });
  await context.setOffline(false);
  await expect(status(page).getByText("连接中断")).toBeHidden({ timeout: 30_000 });
  await expect(rows.last().getByRole("gridcell").first()).not.toBeEmpty();
});

test("an address nothing answers to says so, and the rest of the workbench works on", async ({ page }) => {
  await signIn(page, "demo-district", "/no-such-page");
  await expect(
    page
      .getByRole("main")
      .getByText(/\/no-such-page/u)
      .first(),
  ).toBeVisible();
  await command(page, "打开花名册");
  await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
});

test("F1 opens the help of what is in front", async ({ page }) => {
  await signIn(page, "demo-district", "/people");
  await expect(page.getByRole("grid").getByRole("row").nth(3)).toBeVisible();
  await page.keyboard.press("F1");
  await expect(page).toHaveURL(/\/help\/roster/u);
  // The half that is clicked into is the one in front: the address follows, as commands do.
  await page.getByRole("grid").getByRole("row").nth(3).getByRole("gridcell").nth(1).click();
  await expect(page).toHaveURL(/\/people/u);
});

for (const screen of ["/welcome", "/overview", "/units", "/keys", "/help/workbench"]) {
  test(`axe finds nothing on ${screen} in both themes`, async ({ page }) => {
    await signIn(page, "demo-district", screen);
    await expect(tree(page).getByRole("treeitem").nth(3)).toBeVisible();
    await expect(page.getByRole("main").getByRole("tabpanel").first()).not.toBeEmpty();
    await axeInBothThemes(page);
  });
}
