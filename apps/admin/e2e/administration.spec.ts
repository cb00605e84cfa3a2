import { expect, type Page } from "@playwright/test";
import { axe, axeInBothThemes, signIn, test } from "./workbench.ts";

const name = `street-${String(Date.now()).slice(-6)}`;
const PASSWORD = "Nan-shan-2719";

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
}

test.describe.serial("an officer is invited", () => {
  let code = "";

  test("the system administrator makes an account, whose code is shown once", async ({ page }) => {
    await signIn(page, "demo-sysadmin");
    await expect(page.getByRole("grid", { name: "账号" })).toBeVisible();
    await axeInBothThemes(page);
    await page.getByRole("button", { name: "新建账号…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("账号名").fill("街道");
    await dialog.getByLabel("姓名").fill("某某");
    await dialog.getByRole("button", { name: "建立", exact: true }).click();
    await expect(dialog.getByText("账号名须为 3 至 32 位", { exact: false })).toBeVisible();
    await axe(page);
    await dialog.getByLabel("账号名").fill(name);
    await dialog.getByRole("button", { name: "建立", exact: true }).click();
    code = await dialog.getByRole("status").innerText();
    expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/u);
    await axe(page);
    await dialog.getByRole("button", { name: "关闭" }).last().click();
    await expect(page.getByText("还没有角色", { exact: false })).toBeVisible();
    await axeInBothThemes(page);
    await expect(page.getByRole("button", { name: "授予角色…" })).toHaveCount(0);
  });

  test("the security administrator grants a street and sees first what that opens", async ({ page }) => {
    await signIn(page, "demo-secadmin", "/accounts?q=" + name);
    await page.getByRole("gridcell", { name }).first().dblclick();
    await page.getByRole("button", { name: "授予角色…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox").fill("芜湖路");
    await dialog.getByRole("treeitem", { name: /芜湖路街道/u }).click();
    await expect(dialog.getByText("修改人员资料")).toBeVisible();
    await axeInBothThemes(page);
    await dialog.getByRole("button", { name: "授予", exact: true }).click();
    await expect(page.getByRole("cell", { name: "街镇组织干部" })).toBeVisible();
    await expect(page.getByRole("cell", { name: "芜湖路街道" })).toBeVisible();
  });

  test("the officer activates the account and sees the street only", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "首次登录：用激活码设置密码" }).click();
    await page.getByLabel("账号", { exact: true }).fill(name);
    await page.getByLabel(/激活码/u).fill(code);
    await page.getByLabel("新密码", { exact: true }).fill(PASSWORD);
    await page.getByLabel("再输一次新密码").fill(PASSWORD);
    await page.getByRole("button", { name: "设置密码并登录" }).click();
    await expect(page.getByRole("navigation", { name: "活动栏" })).toBeVisible();
    await expect(page.getByRole("button", { name: "系统管理" })).toHaveCount(0);
    await page.goto("/overview");
    await expect(page.getByRole("treeitem").first()).toContainText("芜湖路街道");
    await expect(page.getByRole("treeitem", { level: 1 })).toHaveCount(1);
    await signOut(page);
  });

  test("the audit administrator finds all of it in the log, and the log sound", async ({ page }) => {
    await signIn(page, "demo-auditor");
    const grid = page.getByRole("grid", { name: "审计日志" });
    await expect(grid).toBeVisible();
    await axeInBothThemes(page);
    await page.getByLabel("事项").selectOption({ label: "授予角色" });
    await expect(grid.getByRole("row", { name: new RegExp(`demo-secadmin.*授予角色.*成功.*${name}.*街镇组织干部`, "u") })).toBeVisible();
    await page.getByRole("button", { name: "校验日志" }).click();
    await expect(page.getByRole("alert")).toContainText("日志完好");
    await expect(page.getByText(/最近封存：第 \d+ 次 · [0-9a-f]{12}/u)).toBeVisible();
    await axeInBothThemes(page);
  });
});

test("no administrator is offered business, and each lands on the own page", async ({ page }) => {
  for (const [account, landing] of [
    ["demo-sysadmin", "账号"],
    ["demo-secadmin", "账号"],
    ["demo-auditor", "审计日志"],
  ] as const) {
    await signIn(page, account);
    await expect(page.getByRole("grid", { name: landing })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "活动栏" }).getByRole("button", { name: /.+/u })).toHaveText([""]);
    await expect(page.getByRole("navigation", { name: "活动栏" }).getByRole("button", { name: "系统管理" })).toBeVisible();
    await signOut(page);
  }
});

test("a posted member lands on the own record and sees nothing else", async ({ page }) => {
  await signIn(page, "demo-member");
  await expect(page.getByRole("tab", { name: "基本情况" })).toBeVisible();
  await expect(page.getByRole("button", { name: "人员", exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "组织", exact: true })).toHaveCount(0);
  await axeInBothThemes(page);
  await page.goto("/people");
  await expect(page.getByText("这一页不对您的账号开放")).toBeVisible();
  await page.goto("/account");
  await expect(page.getByText("本次登录")).toBeVisible();
  await axeInBothThemes(page);
});
