import { expect } from "@playwright/test";
import { axe, command, signIn, test } from "./workbench.ts";

test("the count of units on a street's page opens that many; on paper stand the day and the conditions", async ({ page }) => {
  await signIn(page, "demo-district", "/units?level=township&asOf=2025-03-21");
  const grid = page.getByRole("grid");
  await expect(page.getByText("13 行")).toBeVisible();
  await axe(page);
  await grid.focus();
  await page.keyboard.press("Enter");
  const count = page.locator("dl").getByRole("link").first();
  await expect(count).toBeVisible();
  const told = await count.textContent();
  await count.click();
  await expect(page.getByRole("checkbox", { name: "只看直接下级" })).toBeChecked();
  await expect(page.getByText(`${told} 行`)).toBeVisible();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-asked", "");
  });
  await command(page, "打印…");
  await expect(page.locator("html[data-asked]")).toBeAttached();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(`截至 2025-03-21 · 共 ${told} 行 · 只看直接下级`)).toBeVisible();
  await expect(page.getByText("演示数据").last()).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
});

test("the other classes of a month open as one list that counts them", async ({ page }) => {
  await signIn(page, "demo-district", "/overview?asOf=2025-03-21");
  const others = page.getByRole("button", { name: /^25-02 其他类别: \d+$/u });
  const told = Number(((await others.getAttribute("aria-label")) ?? "").split(": ")[1]);
  await others.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${told.toLocaleString("en-US")} 行`)).toBeVisible();
});
