import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

import { runningServer } from "./running-server.ts";
import { SEEDED } from "./seeded-folder.ts";

/** The demo accounts of README.md. */
export type Account = "demo-district" | "demo-street" | "demo-community" | "demo-member" | "demo-sysadmin" | "demo-secadmin" | "demo-auditor";

const PASSWORD = "Yanzhen-demo-2026";

/** Playwright's test, on a demo district that belongs to the worker: what one file writes, only the files after it in the same worker may read. */
export const test = base.extend<object, { readonly workbenchUrl: string }>({
  workbenchUrl: [
    async ({ browserName: _ }, provide) => {
      const running = process.env["E2E_URL"];
      if (running !== undefined) return provide(running);
      const folder = mkdtempSync(join(tmpdir(), "yanzhen-e2e-copy-"));
      cpSync(process.env[SEEDED] ?? "", folder, { recursive: true });
      const server = await runningServer(folder);
      await provide(server.url);
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: ({ workbenchUrl }, provide) => provide(workbenchUrl),
});

/** Signs in as someone without the form, which has tests of its own; opens an address and waits until the workbench stands. */
export async function signIn(page: Page, account: Account = "demo-district", path = "/"): Promise<void> {
  // A program sends no origin; this header is what it sends instead, and no form can.
  const answer = await page.context().request.post("/trpc/session.signIn", { data: { username: account, password: PASSWORD }, headers: { "x-dw": "1" } });
  expect(answer.ok(), `${account} signs in: ${await answer.text()}`).toBe(true);
  await page.goto(path);
  await expect(page.getByRole("navigation", { name: /^(活动栏|Activity bar)$/u })).toBeVisible();
}
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
  await expectNone(new AxeBuilder({ page }), within);
}

/** In the other theme the same elements stand there in other colours: only what depends on colours is asked again. */
export async function axeInBothThemes(page: Page, within?: string): Promise<void> {
  await axe(page, within);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectNone(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]), within);
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
}

async function expectNone(builder: AxeBuilder, within: string | undefined): Promise<void> {
  if (within !== undefined) builder.include(within);
  const { violations } = await builder.analyze();
  const told = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n  ${node.html.slice(0, 200)}\n  ${node.failureSummary ?? ""}`));
  expect(told, "axe").toEqual([]);
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
