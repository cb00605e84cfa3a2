import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The demo accounts of README.md. */
export type Account = "demo-district" | "demo-street" | "demo-community" | "demo-member" | "demo-sysadmin" | "demo-secadmin" | "demo-auditor";

const PASSWORD = "Yanzhen-demo-2026";

/** Opens an address as someone, by the sign-in form, and waits until the workbench stands. */
export async function signIn(page: Page, account: Account = "demo-district", path = "/"): Promise<void> {
  await page.goto(path);
  await page.getByLabel("账号", { exact: true }).fill(account);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("navigation", { name: /^(活动栏|Activity bar)$/u })).toBeVisible();
}

/** Runs a command through the palette, by its title in the language of the console. */
export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Control+Shift+P");
  const palette = page.getByRole("dialog");
  await palette.getByRole("combobox").fill(`>${title}`);
  // Before the title stands its group, as in 工作台 显示所有命令.
  const option = palette
    .getByRole("option")
    .filter({ has: page.getByText(new RegExp(`${escaped(title)}$`, "u")) })
    .first();
  await expect(option, `a command called ${title}`).toBeVisible();
  await expect(option, `${title} may be run here`).not.toHaveAttribute("aria-disabled", "true");
  await option.click();
}

/** What people with a screen reader or weak eyes would stumble over: must be nothing. */
export async function axe(page: Page, within?: string): Promise<void> {
  const builder = new AxeBuilder({ page });
  if (within !== undefined) builder.include(within);
  const { violations } = await builder.analyze();
  const told = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n  ${node.html.slice(0, 200)}\n  ${node.failureSummary ?? ""}`));
  expect(told, "axe").toEqual([]);
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
