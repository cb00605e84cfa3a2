import { expect, type Page } from "@playwright/test";
import { axeInBothThemes, command, signIn, test } from "./workbench.ts";

const grid = (page: Page) => page.getByRole("grid", { name: /^(工作台账|Ledger)/u });
const rows = async (page: Page): Promise<number> => Number((await page.getByText(/^[\d,]+ 行$/u).textContent())?.replaceAll(/[^\d]/gu, ""));

const EDITOR = '[data-region="editor"]';

/** Fills in an urgent issue that is closed already; the title tells it from all others. */
async function logIssue(page: Page, title: string, place: string | null): Promise<void> {
  await command(page, "登记工作记录…");
  if (place !== null) {
    const field = page.getByRole("combobox", { name: "地点" });
    await field.fill(place);
    await page
      .getByRole("option", { name: new RegExp(place, "u") })
      .first()
      .click();
  }
  await page.getByLabel("标题").fill(title);
  await page.getByLabel("诉求类型").selectOption({ label: "电梯" });
  await page.getByLabel("来源").selectOption({ label: "一楼见" });
  await page.getByLabel("急难愁盼").check();
  await page.getByLabel("状态", { exact: true }).selectOption({ label: "已办结" });
  await page.getByLabel("办结日期").fill(await page.getByLabel(/^日期/u).inputValue());
  await page.getByRole("group", { name: "登记" }).getByRole("button", { name: "登记" }).click();
}

test("a figure of the overview opens exactly the rows it counts, on the day it was told", async ({ page }) => {
  await signIn(page, "demo-district", "/overview?asOf=2025-03-21");
  const figure = page.getByRole("button", { name: /^解决急难愁盼问题/u });
  const told = Number((await figure.innerText()).replaceAll(/[^\d]/gu, ""));
  expect(told).toBeGreaterThanOrEqual(4000);
  await figure.click();
  await expect(grid(page)).toBeVisible();
  expect(await rows(page)).toBe(told);
  await expect(page.getByText("已解决急难愁盼")).toBeVisible();
  await axeInBothThemes(page, EDITOR);
  await page.getByRole("button", { name: "取消“已解决急难愁盼”" }).click();
  await expect.poll(() => rows(page)).toBeGreaterThan(told);
});

test("an entry is logged by a member, refused where something is missing, verified by the secretary, and then it counts", async ({ page, browser }) => {
  const title = `四号楼电梯停运 ${Date.now()}`;
  await signIn(page, "demo-member");
  await command(page, "登记工作记录…");
  await page.getByRole("group", { name: "登记" }).getByRole("button", { name: "登记" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await axeInBothThemes(page, EDITOR);
  await logIssue(page, title, null);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByRole("heading", { name: "贡献" })).toBeVisible();
  await axeInBothThemes(page, EDITOR);
  await expect(page.getByText("待核实")).toBeVisible();
  await expect(page.getByRole("button", { name: "核实", exact: true })).toBeHidden();

  const secretary = await browser.newPage();
  await signIn(secretary, "demo-community", "/evidence?list=toVerify&kind=issue");
  await secretary.getByRole("searchbox", { name: "标题或案件编号" }).fill(title);
  await expect.poll(() => rows(secretary)).toBe(1);
  await secretary.getByRole("gridcell", { name: title }).dblclick();
  await secretary.getByRole("button", { name: "核实", exact: true }).click();
  await expect(secretary.getByRole("button", { name: "撤回核实" })).toBeVisible();
  await secretary.goto("/evidence?list=issuesSolved");
  await secretary.getByRole("searchbox", { name: "标题或案件编号" }).fill(title);
  await expect.poll(() => rows(secretary)).toBe(1);
  await secretary.close();
});

test("what was sent back says why, is mended and handed in again", async ({ page, browser }) => {
  const title = `地下车库积水 ${Date.now()}`;
  await signIn(page, "demo-member");
  await logIssue(page, title, null);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  const address = new URL(page.url()).pathname;
  const secretary = await browser.newPage();
  await signIn(secretary, "demo-community", address);
  await secretary.getByRole("button", { name: "退回" }).click();
  await secretary.getByRole("dialog").getByRole("textbox").fill("请补充现场照片说明");
  await secretary.keyboard.press("Enter");
  await expect(secretary.getByText("请补充现场照片说明")).toBeVisible();
  await secretary.close();
  await expect(page.getByText("请补充现场照片说明")).toBeVisible();
  await page.getByRole("button", { name: "编辑" }).first().click();
  await page.getByLabel("详情").fill("照片已存社区台账");
  await page.keyboard.press("Control+S");
  await expect(page.getByText("照片已存社区台账")).toBeVisible();
  await page.getByRole("button", { name: "重新提交" }).click();
  await expect(page.getByText("请补充现场照片说明")).toBeHidden();
});

test("petitions: a quarter against the year before, down to the streets", async ({ page }) => {
  await signIn(page, "demo-district", "/petitions?quarter=2025Q1&asOf=2025-04-30");
  await expect(page.getByRole("heading", { name: "按单位（2025Q1）" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "按季度" })).toBeVisible();
  await axeInBothThemes(page, EDITOR);
  await page.getByRole("link", { name: "骆岗街道" }).click();
  await expect(page.getByText("信访件数 · 骆岗街道").first()).toBeVisible();
});

test("honours stand for everyone in both themes", async ({ page }) => {
  await signIn(page, "demo-district", "/honours");
  await expect(page.getByRole("grid", { name: "无访、无案" })).toBeVisible();
  await axeInBothThemes(page, EDITOR);
});
