import { expect, type Page } from "@playwright/test";
import { axe, axeInBothThemes, command, signIn, test } from "./workbench.ts";

const tree = (page: Page) => page.getByRole("tree", { name: "问题列表" });
const tabOfPanel = (page: Page) => page.getByRole("tab", { name: /^问题/u });

test("the counts of the status bar open the panel; a group opens its findings, Enter opens what one is about", async ({ page }) => {
  await signIn(page);
  const warnings = page.getByRole("contentinfo").getByRole("button", { name: /^警告 [1-9]/u });
  await warnings.click();
  await expect(tabOfPanel(page)).toHaveAttribute("aria-selected", "true");
  await expect(tree(page).getByRole("treeitem", { level: 1 }).nth(9)).toBeAttached();
  await page.getByRole("searchbox", { name: "筛选面板中的问题" }).fill("身份证");
  const found = tree(page).getByRole("treeitem", { level: 2 });
  await expect(found.first()).toContainText("与身份证");
  const name = (await found.first().innerText()).trim().split(/\s/u)[0] ?? "";
  await tree(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name, exact: false })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("list", { name: "这里的问题" })).toContainText("与身份证");
  await axe(page);
});

test("a quick fix says what it will change, changes it, and is taken back", async ({ page }) => {
  await signIn(page, "demo-district", "/problems?rule=PPL-R1");
  const rows = page.getByRole("grid").getByRole("row");
  await expect(rows.nth(1)).toContainText("与身份证");
  const before = await rows.count();
  const line = await rows.nth(1).innerText();
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+.");
  const menu = page.getByRole("dialog");
  await expect(menu.getByRole("option").first()).toContainText(/出生年月由 .* 改为/u);
  await page.keyboard.press("Enter");
  const preview = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await expect(preview).toContainText(/出生年月由 .* 改为/u);
  await preview.getByRole("button", { name: "执行" }).click();
  await expect(rows).toHaveCount(before - 1);
  await page.getByRole("button", { name: "撤销" }).first().click();
  await expect(rows).toHaveCount(before);
  await expect(page.getByRole("grid")).toContainText(line.split(/\s/u)[1] ?? "");
});

test("a fix that needs a choice opens where the choice is made, filled in", async ({ page }) => {
  await signIn(page, "demo-district", "/problems?rule=PST-R1");
  await expect(page.getByRole("grid").getByRole("row").nth(1)).toContainText("没有驻点人员");
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+.");
  await page.getByRole("dialog").getByRole("option").first().click();
  await expect(page).toHaveURL(/\/postings\/assign\?.*unit=/u);
});

test("putting aside takes a term and a reason; it leaves the list, stands under put aside, and comes back", async ({ page }) => {
  await signIn(page, "demo-district", "/problems?rule=PPL-R5");
  const rows = page.getByRole("grid").getByRole("row");
  await expect(rows.nth(1)).toContainText("入党");
  const before = await rows.count();
  await rows.nth(1).click({ button: "right" });
  await page.getByRole("menuitem", { name: /搁置/u }).click();
  await page
    .getByRole("dialog")
    .getByRole("option", { name: /一个月/u })
    .click();
  await page.getByRole("dialog").getByRole("textbox").fill("已向街道核实，补查档案");
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(before - 1);
  await page
    .getByText(/^已搁置 [1-9]/u)
    .first()
    .click();
  await expect(page.getByRole("grid")).toContainText("已向街道核实");
  await rows.nth(1).click({ button: "right" });
  await page.getByRole("menuitem", { name: "恢复提示" }).click();
  await expect(page.getByText("没有搁置的问题")).toBeVisible();
});

test("another date shows that day's problems and offers no change", async ({ page }) => {
  await signIn(page, "demo-district", "/problems?rule=PST-R1&asOf=2025-03-21");
  await expect(page.getByRole("grid").getByRole("row")).toHaveCount(17);
  await expect(page.getByText("正在查看 2025-03-21 的问题")).toBeVisible();
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+.");
  await expect(page.getByRole("dialog").getByRole("option")).toHaveText([/^打开/u]);
});

test("a street sees its own problems only; the panel is not offered to who has none", async ({ page }) => {
  await signIn(page, "demo-street", "/problems?cols=rule,township");
  const street = await page.getByRole("contentinfo").getByRole("button").first().innerText();
  const cells = page
    .getByRole("grid")
    .getByRole("gridcell")
    .filter({ hasText: /街道$|镇$|社区$/u });
  await expect(cells.first()).toBeVisible();
  expect(new Set(await cells.allInnerTexts())).toEqual(new Set([street.trim()]));
  await command(page, "退出登录");
  await expect(page.getByLabel("账号", { exact: true })).toBeVisible();
  await signIn(page, "demo-auditor");
  await expect(tabOfPanel(page)).toHaveCount(0);
});

test("panel and page are clean for everyone to read, in both themes", async ({ page }) => {
  await signIn(page, "demo-district", "/problems");
  await expect(page.getByRole("grid").getByRole("row").nth(5)).toBeVisible();
  await command(page, "显示问题");
  await expect(tree(page).getByRole("treeitem").first()).toBeVisible();
  await axeInBothThemes(page);
});
