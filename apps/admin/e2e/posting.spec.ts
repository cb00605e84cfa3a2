import { expect } from "@playwright/test";
import { axe, axeInBothThemes, command, signIn, test } from "./workbench.ts";

test("coverage of the told day; an uncovered compound is assigned, coverage rises, and undo takes it back", async ({ page }) => {
  await signIn(page, "demo-district", "/coverage?asOf=2025-03-21");
  const covered = page.getByRole("button", { name: /^有人驻点 ?[\d.]+%/u });
  await expect(covered).toContainText("97.3%");
  await expect(covered).toContainText("599 / 615");
  await expect(page.getByRole("button", { name: /^未驻点的小区 ?16$/u })).toBeVisible();
  await expect(page.getByRole("group", { name: "各街镇、社区的小区" }).getByRole("button", { name: /无人驻点$/u })).toHaveCount(16);
  await axe(page);
  await page.getByRole("button", { name: "回到今天" }).click();

  const missing = page.getByRole("button", { name: /^安排驻点 ./u });
  await expect(missing.first()).toBeEnabled();
  const before = await missing.count();
  const [, held = ""] = /([\d,]+) \/ /u.exec((await covered.textContent()) ?? "") ?? [];
  const place = ((await missing.first().getAttribute("aria-label")) ?? "").replace("安排驻点 ", "");
  await missing.first().click();
  await expect(page.getByRole("textbox", { name: "小区（片区）" })).toHaveValue(place);
  await page.getByRole("combobox", { name: "人员" }).fill("zhou");
  await page.getByRole("option").first().click();
  await expect(page.getByRole("table").first()).toContainText("小区数");
  await axe(page);
  await page.getByRole("button", { name: "安排", exact: true }).click();
  await expect(page.getByText(new RegExp(`^已安排.+到 ${place}`, "u"))).toBeVisible();
  await expect(page.getByRole("group", { name: new RegExp(`^${place} 驻点`, "u") })).toBeVisible();
  await axe(page);

  await page.getByRole("tab", { name: "驻点覆盖" }).click();
  await expect(covered).toContainText(`${Number(held) + 1} / `);
  await expect(missing).toHaveCount(before - 1);
  await command(page, "撤销上一次修改");
  await expect(covered).toContainText(`${held} / `);
  await expect(missing).toHaveCount(before);
});

test("ending a posting asks for a day and a reason, and says what is wrong before anything is sent", async ({ page }) => {
  await signIn(page, "demo-district", "/postings?state=active");
  await page.getByRole("gridcell").first().dblclick();
  await page.getByRole("button", { name: "结束驻点", exact: true }).click();
  const day = page.getByRole("textbox", { name: "不再驻点的第一天" });
  await day.fill("2001-01-01");
  await expect(page.getByRole("alert")).toContainText("结束日期");
  await expect(page.getByRole("button", { name: "结束", exact: true })).toHaveAttribute("aria-disabled", "true");
  await axe(page);
  await page.getByRole("button", { name: "取消", exact: true }).click();
  await expect(day).toBeHidden();
});

test("a figure of the overview opens the list it counts", async ({ page }) => {
  await signIn(page, "demo-district", "/overview?asOf=2025-03-21");
  await page.getByRole("button", { name: /^未驻点小区 ?16/u }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(page.getByText("16 行", { exact: true })).toBeVisible();
  await axe(page);
});

test("map, list, postings and a compound stand for everyone in both themes", async ({ page }) => {
  await signIn(page, "demo-street", "/coverage");
  await expect(page.getByRole("group", { name: "各街镇、社区的小区" })).toBeVisible();
  await axeInBothThemes(page);
  await page.getByRole("radio", { name: "名单" }).check({ force: true });
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  await axeInBothThemes(page);
  await page.getByRole("gridcell").first().dblclick();
  await expect(page.getByRole("tab", { name: "工作记录" })).toBeVisible();
  await axeInBothThemes(page);
  await page.goto("/postings");
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  await axeInBothThemes(page);
});
