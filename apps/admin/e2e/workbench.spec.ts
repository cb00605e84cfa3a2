import { expect, test } from "@playwright/test";
import { axe, command, signIn } from "./workbench.ts";

test("the sign-in page offers the demo accounts, and one click enters", async ({ page }) => {
  await page.goto("/");
  await axe(page);
  await page.getByRole("button", { name: /区委组织部/u }).click();
  await expect(page.getByRole("treeitem").first()).toBeVisible();
});

test("the palette runs a command by its title", async ({ page }) => {
  await signIn(page);
  await command(page, "显示所有命令");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await axe(page);
});
