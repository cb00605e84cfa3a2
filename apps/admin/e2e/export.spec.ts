import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { axe, signIn, test } from "./workbench.ts";

/** Each list with every column it can show. */
const lists = [
  [
    "花名册",
    "/people",
    "name,sex,age,birth,politics,partyJoined,educationLevel,township,unit,title,titleSince,compounds,postingSince,reserve,ethnicity,idNo,phone",
    "sort=-birth&sex=2",
  ],
  ["驻点名单", "/postings", "person,compound,role,state,from,to,dutyDays,branchTitle,mentor,community,township,endReason,personUnit,crossTitle,note", "state=ended"],
  ["驻点覆盖", "/coverage", "name,place,township,covered,lead,present,people,uncoveredSince", "view=list&show=no&asOf=2025-03-21"],
  [
    "工作台账",
    "/evidence",
    "title,on,kind,unit,township,class,urgent,status,verification,due,closed,quantity,people,channel,level,verifiedOn,externalId",
    "kind=project&from=2025-01-01&to=2025-03-31",
  ],
  [
    "后备名单",
    "/reserve",
    "name,class,state,since,readiness,readinessSince,reviewDue,age,township,unit,title,compounds,enteredOn,target,sex,birth,politics,education,origin",
    "class=secretary&sort=enteredOn&asOf=2025-03-21",
  ],
  ["问题", "/problems", "severity,rule,person,unit,problem,fixes,township,asideUntil,reason,ruleNo,clause", "sort=rule"],
] as const;

const headers = (page: Page) => page.getByRole("columnheader").allInnerTexts();

async function exported(page: Page, button: string): Promise<readonly (readonly unknown[])[]> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/-\d{8}\.xlsx$/u);
  const { sheets } = await readXlsx(readFileSync(await file.path()));
  return sheets[0]?.rows ?? [];
}

for (const [name, path, columns, query] of lists) {
  test(`${name}: the file has the columns, the rows and the words of the screen`, async ({ page }) => {
    await signIn(page, "demo-district", `${path}?${query}&cols=${columns}`);
    const grid = page.getByRole("grid");
    await expect(grid.getByRole("row").nth(1)).toBeVisible();
    const shown = Number(await grid.getAttribute("aria-rowcount")) - 1;
    const rows = await exported(page, "导出为 Excel");
    expect(rows[1]).toHaveLength(columns.split(",").length);
    // A header that sorts carries an arrow on screen.
    expect(rows[1]?.slice(0, 4)).toEqual((await headers(page)).slice(0, 4).map((text) => text.replaceAll(/[↑↓\s]/gu, "")));
    expect(rows).toHaveLength(shown + 3);
    const first = await grid.getByRole("row").nth(1).getByRole("gridcell").allInnerTexts();
    expect(rows[2]?.slice(0, 4).map((value) => value ?? "")).toEqual(first.slice(0, 4).map((text) => text.trim()));
    expect(String(rows.at(-1)?.[0])).toContain("演示数据");
  });
}

test("a file is in the language of the screen; what shows no list says so", async ({ page }) => {
  await signIn(page, "demo-district", "/postings?state=active");
  await page.getByRole("button", { name: "简体中文" }).click();
  const rows = await exported(page, "Export as Excel");
  expect(rows[0]?.[0]).toBe("Postings");
  expect(rows[1]?.slice(0, 3)).toEqual(["Person", "Compound", "Role"]);
  expect(String(rows.at(-1)?.[0])).toContain("rows");
  await page.goto("/coverage");
  await expect(page.getByRole("button", { name: "Export as Excel" })).toHaveAttribute("aria-disabled", "true");
  await axe(page);
});

test("a secretary is offered no export", async ({ page }) => {
  await signIn(page, "demo-community", "/postings");
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "导出为 Excel" })).toHaveCount(0);
});
