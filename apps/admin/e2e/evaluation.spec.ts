import { expect, type Page } from "@playwright/test";
import { axe, signIn, test } from "./workbench.ts";

/** Narrows the unit above a list to the first street and its first community that is offered. */
async function firstCommunity(page: Page): Promise<void> {
  for (const level of [0, 1]) {
    const choice = page.getByRole("combobox", { name: /所属单位$/u }).nth(level);
    await expect(choice.locator("option").nth(1)).toBeAttached();
    await choice.selectOption({ index: 1 });
  }
  await expect(page.getByRole("combobox", { name: /所属单位$/u }).nth(1)).not.toHaveValue("");
}

test("a mark is replaced with a reason, a community is run, and a score opens to its rows", async ({ page }) => {
  test.slow();
  await signIn(page, "demo-district", "/evaluation-marks?period=2025Q1");
  await firstCommunity(page);
  const people = page.getByRole("grid");
  await expect(people.getByRole("row").nth(1)).toBeVisible();
  await axe(page);

  // By keyboard: Enter begins with the first person, the caret stands in the first mark.
  await people.focus();
  await page.keyboard.press("Enter");
  const entry = page.getByRole("form", { name: /^评分录入/u });
  const mark = entry.getByRole("textbox", { name: /^评分/u }).first();
  await expect(mark).toBeFocused();
  const value = (await mark.inputValue()) === "81.25" ? "82.50" : "81.25";
  await mark.fill(value);
  await page.keyboard.press("Enter");
  await expect(entry.getByText(/须写明理由/u)).toBeVisible();
  await axe(page);
  await entry.getByRole("textbox", { name: /^更正理由/u }).fill("复核后更正评分");
  await page.keyboard.press("Enter");
  await expect(people.getByRole("row").nth(1)).toContainText(value);

  await page.goto(page.url().replace("/evaluation-marks", "/evaluations"));
  await page
    .getByRole("button", { name: /^(计算考核|重新计算)$/u })
    .last()
    .click();
  await expect(page.getByText(/^考核已计算：/u)).toBeVisible({ timeout: 30_000 });
  const results = page.getByRole("grid");
  await expect(results.getByRole("columnheader", { name: /^绩 30/u })).toBeVisible();
  await expect(results.getByRole("row").nth(1)).toBeVisible();
  await axe(page);

  await results.focus();
  await page.keyboard.press("Enter");
  const tree = page.getByRole("treegrid", { name: "得分构成" });
  await expect(tree.getByRole("row", { name: /^总分/u })).toBeVisible();
  await page.getByRole("button", { name: "全部展开" }).click();
  await expect(tree.getByText(/依据：/u).first()).toBeVisible();
  const days = tree.getByRole("row", { name: /^驻点天数/u }).first();
  await expect(days).toHaveAttribute("aria-expanded", "true");
  await expect(tree.getByRole("row", { name: /2025-0[1-3]-\d\d/u }).first()).toBeVisible();
  await axe(page);
});

test("the scheme can be read, and nothing is found in it; dark theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await signIn(page, "demo-district", "/schemes");
  await expect(page.getByRole("cell", { name: "驻点天数" })).toBeVisible();
  await expect(page.getByText("没有发现问题")).toBeVisible();
  await expect(page.getByText(/由区委组织部确定/u).first()).toBeVisible();
  await axe(page);
  await page.goto("/evaluations?period=2025Q1");
  await expect(page.getByRole("button", { name: /^(计算考核|重新计算)$/u }).first()).toBeVisible();
  await axe(page);
});
