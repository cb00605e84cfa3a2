import { expect, type Page } from "@playwright/test";
import { longRoster, type OfficeFile, yearbook } from "./office-files.ts";
import { axe, axeInBothThemes, command, signIn, test } from "./workbench.ts";

/** A roster as an office saves it: a title, one changed header, two good rows, a spoilt month, a unit nobody knows. */
const roster = [
  "社区“两委”成员花名册,,,,,,",
  "序号,街镇,单位,姓 名,性别,出生年月,备注",
  "1,芜湖路街道,芜湖路街道,钱试一,男,1980.10,",
  "2,芜湖路街道,芜湖路街道,钱试二,女,1992年5月,",
  "3,芜湖路街道,芜湖路街道,钱试三,男,1980.1,",
  "4,芜湖路街道,天边社区,钱试四,女,1990.05,",
  "填表人：某某,,,,,,",
].join("\r\n");

const choose = (page: Page, name: string, text: string) =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${text}`, "utf8") });

test("a roster with mistakes is reviewed, its good rows imported, taken back", async ({ page }) => {
  test.slow();
  await signIn(page);
  await command(page, "导入花名册…");
  await expect(page.getByRole("button", { name: "选择文件…" })).toBeVisible();
  await axeInBothThemes(page);

  await choose(page, "花名册.csv", roster);
  const grid = page.getByRole("grid", { name: "花名册.csv" });
  await expect(grid.getByRole("row", { name: /钱试一/u })).toContainText("新增");
  await expect(grid.getByRole("row", { name: /钱试三/u })).toContainText("退回");
  await expect(page.getByText("填表人")).toHaveCount(0);
  await grid.getByText("1980.1", { exact: true }).click();
  await grid.press("Enter");
  await expect(page.getByRole("heading", { name: "第 5 行 · 钱试三" })).toBeVisible();
  await axeInBothThemes(page);

  await page.getByRole("tab", { name: "列对应" }).click();
  await page.getByRole("combobox", { name: "备注" }).selectOption("fixed");
  await page.getByRole("textbox", { name: /备注/u }).fill("试");
  await page.getByRole("textbox", { name: /备注/u }).press("Enter");
  await axeInBothThemes(page);
  await page.getByRole("tab", { name: "核对" }).click();
  await expect(grid.getByRole("row", { name: /钱试一/u })).toContainText("试");

  await page.getByRole("checkbox", { name: "全部合格才导入" }).check();
  await expect(page.getByRole("button", { name: "导入 2 行" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("checkbox", { name: "全部合格才导入" }).uncheck();
  await page.getByRole("button", { name: "导入 2 行" }).click();
  await expect(page.getByText("已导入：新增 2，变更 0，退回 2")).toBeVisible();
  await axeInBothThemes(page);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载退回的行" }).click();
  expect((await download).suggestedFilename()).toBe("花名册-退回.xlsx");

  await page.getByRole("button", { name: "撤销这次导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText("这次导入已经撤销")).toBeVisible();
});

test("a file that is no table is refused with the reason", async ({ page }) => {
  await signIn(page, "demo-street", "/import?kind=roster");
  await page.locator('input[type="file"]').setInputFiles({ name: "照片.xlsx", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]) });
  await expect(page.getByRole("alert")).toContainText("这不是 .xlsx 工作簿或 CSV 文件");
  await axe(page);
});

/** Lets a file go anywhere on the page, as a hand with a mouse does. */
async function dropped(page: Page, onto: string, file: OfficeFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, type, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0)], name, { type }));
      return data;
    },
    { name: file.name, type: file.mimeType, base64: file.buffer.toString("base64") },
  );
  await page.getByText(onto).first().dispatchEvent("dragover", { dataTransfer: transfer });
  await page.getByText(onto).first().dispatchEvent("drop", { dataTransfer: transfer });
}

test("a workbook let go beside the box is read too; the longer of two like sheets is taken, the other can be chosen", async ({ page }) => {
  await signIn(page, "demo-district", "/import?kind=roster");
  const file = await yearbook("历年花名册.xlsx", {
    "2025年": [
      ["单位", "姓名"],
      ["芜湖路街道", "钱旧一"],
    ],
    "2026年": [
      ["单位", "姓名"],
      ["芜湖路街道", "钱新一"],
      ["芜湖路街道", "钱新二"],
    ],
  });
  await dropped(page, "认识的列名", file);
  const grid = page.getByRole("grid", { name: "历年花名册.xlsx" });
  await expect(grid.getByText("钱新二")).toBeVisible();
  await page.getByRole("combobox", { name: "工作表" }).selectOption({ label: "2025年（2 行）" });
  await expect(grid.getByText("钱旧一")).toBeVisible();
  await expect(grid.getByText("钱新二")).toHaveCount(0);
  await axe(page);
});

test("a file from which nothing comes says why and what to do", async ({ page }) => {
  await signIn(page, "demo-district", "/import?kind=roster");
  await choose(page, "只有表头.csv", "单位,姓名,性别\r\n");
  await expect(page.getByText("表头下面没有读到记录")).toBeVisible();
  await page.getByRole("button", { name: "去对应" }).click();
  await expect(page.getByRole("combobox", { name: "表头所在行" })).toBeVisible();
  await page.goto("/import?kind=roster");
  await choose(page, "全错.csv", "单位,姓名\r\n天边社区,钱甲\r\n天边社区,钱乙\r\n");
  await expect(page.getByText("2 行全部退回")).toBeVisible();
  await axeInBothThemes(page);
});

test("five thousand rows are read and imported in seconds, show that they are under way, and go back as one", async ({ page }) => {
  test.slow();
  await signIn(page, "demo-district", "/import?kind=roster");
  const file = await longRoster("芜湖路街道", 5000);
  const began = Date.now();
  await page.locator('input[type="file"]').setInputFiles(file);
  const take = page.getByRole("button", { name: "导入 5000 行" });
  await take.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("正在导入…")).toBeVisible();
  await expect(page.getByText("已导入：新增 5000，变更 0，退回 0")).toBeVisible({ timeout: 60_000 });
  expect(Date.now() - began, "milliseconds from the file to its 5,000 people").toBeLessThan(60_000);
  await page.getByRole("button", { name: "撤销这次导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText("这次导入已经撤销")).toBeVisible({ timeout: 60_000 });
});
