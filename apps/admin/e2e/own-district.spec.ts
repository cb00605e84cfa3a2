import { readFileSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { corrected, type OfficeFile, reserveRoster, roster, unitList } from "./office-files.ts";
import { type OwnDistrict, ownDistrict } from "./own-district.ts";
import { axe, command, test } from "./workbench.ts";

const PASSWORD = "Nan-shan-2719";
/** The quarter before this one: over, so that its scores are no trial. */
const quarter = lastQuarter(new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date()));

let district: OwnDistrict;

test.beforeAll(async () => {
  district = await ownDistrict("试验区", "340199");
});
test.afterAll(() => district.end());

test("an empty district: files in, a posting, evidence, a score, readiness, any date, and back", async ({ browser }) => {
  test.setTimeout(420_000);
  const officer = await activated(browser, "officer", district.codes["officer"] ?? "");
  const steps = officer.getByRole("region", { name: "开始使用" });

  await test.step("the guided start of an empty district leads to the list of units", async () => {
    await expect(steps.getByRole("listitem")).toHaveCount(3);
    await expect(steps.getByText(/请系统管理员（系统管理员）给每个街镇建账号/u)).toBeVisible();
    await expect(steps.getByRole("button", { name: "选择名册…" })).toHaveAttribute("aria-disabled", "true");
    await axe(officer);
    await steps.getByRole("button", { name: "选择表格…" }).click();
    await load(officer, await unitList());
    await expect(officer.getByText("全部导入完成")).toBeVisible();
    await expect(officer.getByRole("treeitem", { name: /云岭街道/u })).toBeVisible();
  });

  await test.step("a roster: every fault of the spoilt row in its cell, the good rows go in", async () => {
    await officer.getByRole("tab", { name: "欢迎" }).click();
    await expect(steps.getByRole("listitem").first()).toContainText("已完成");
    await steps.getByRole("button", { name: "选择名册…" }).click();
    await choose(officer, await roster());
    await expect(officer.getByRole("row", { name: /戚远航/u })).toContainText("新增");
    const spoilt = officer.getByRole("row", { name: /祝听澜/u });
    await expect(spoilt).toContainText("退回");
    await spoilt.getByText("1990.1", { exact: true }).dblclick();
    await expect(officer.getByRole("heading", { name: "第 6 行 · 祝听澜" })).toBeVisible();
    await expect(officer.getByRole("row", { name: /出生日期 1990\.1 .*有歧义.*1980\.01 或 1980\.10/u })).toBeVisible();
    await expect(officer.getByRole("row", { name: /身份证号码 349999\*+\w{4} .*校验位不正确/u })).toBeVisible();
    await axe(officer);
    await officer.getByRole("button", { name: "导入 2 行" }).click();
    await expect(officer.getByText("已导入：新增 2，变更 0，退回 1")).toBeVisible();
  });

  await test.step("the refused row is downloaded, put right and loaded again", async () => {
    const download = officer.waitForEvent("download");
    await officer.getByRole("button", { name: "下载退回的行" }).click();
    const path = await (await download).path();
    await officer.getByRole("button", { name: "再导入一个文件…" }).click();
    await load(officer, await corrected(readFileSync(path)));
    await expect(officer.getByText("已导入：新增 1，变更 0，退回 0")).toBeVisible();
    await officer.getByRole("tab", { name: "欢迎" }).click();
    await expect(steps.getByRole("listitem").nth(1)).toContainText("已完成");
  });

  await test.step("the reserve roster is loaded, taken back to the very state before, and loaded for good", async () => {
    const before = await stateHash();
    await officer.goto("/import?kind=reserve");
    await load(officer, await reserveRoster());
    await expect(officer.getByText("已导入：新增 1，变更 0，退回 0")).toBeVisible();
    expect(await stateHash()).not.toBe(before);
    await officer.getByRole("button", { name: "撤销这次导入" }).click();
    await officer.getByRole("dialog").getByRole("button", { name: "撤销", exact: true }).click();
    await expect(officer.getByText("这次导入已经撤销")).toBeVisible();
    expect(await stateHash()).toBe(before);
    await officer.goto("/import?kind=reserve");
    await load(officer, await reserveRoster());
    await expect(officer.getByText("已导入：新增 1，变更 0，退回 0")).toBeVisible();
  });

  await test.step("somebody is posted to a compound, and coverage rises from 0 / 2 to 1 / 2", async () => {
    await officer.goto("/coverage");
    const covered = officer.getByRole("button", { name: /^有人驻点 ?[\d.]+%/u });
    await expect(covered).toContainText("0 / 2");
    await officer.getByRole("button", { name: "安排驻点 松涛花园" }).click();
    await officer.getByRole("combobox", { name: "人员" }).fill("qyh");
    await officer.getByRole("option", { name: /戚远航/u }).click();
    await officer.getByRole("textbox", { name: "开始" }).fill(quarter.from);
    await officer.getByRole("button", { name: "安排", exact: true }).click();
    await expect(officer.getByText(/^已安排 戚远航 到 松涛花园/u)).toBeVisible();
    await officer.goto("/coverage");
    await expect(covered).toContainText("1 / 2");
    await expect(covered).toContainText("50.0%");
  });

  const street = await test.step("the street's officer is invited by two administrators, each led by own steps", async () => {
    const system = await activated(browser, "sysadmin", district.codes["sysadmin"] ?? "");
    await system.getByRole("region", { name: "开始使用" }).getByRole("button", { name: "打开账号" }).first().click();
    await system.getByRole("button", { name: "新建账号…" }).click();
    const made = system.getByRole("dialog");
    await made.getByLabel("账号名").fill("yunling");
    await made.getByLabel("姓名").fill("云岭街道组织干部");
    await made.getByRole("button", { name: "建立", exact: true }).click();
    const code = await made.getByRole("status").innerText();
    await made.getByRole("button", { name: "关闭" }).last().click();
    await system.context().close();

    const security = await activated(browser, "secadmin", district.codes["secadmin"] ?? "");
    const own = security.getByRole("region", { name: "开始使用" });
    await expect(own.getByRole("listitem")).toHaveCount(1);
    await own.getByRole("button", { name: "打开账号" }).click();
    await security.getByRole("gridcell", { name: "yunling" }).first().dblclick();
    await security.getByRole("button", { name: "授予角色…" }).click();
    await security
      .getByRole("dialog")
      .getByRole("treeitem", { name: /云岭街道/u })
      .click();
    await security.getByRole("dialog").getByRole("button", { name: "授予", exact: true }).click();
    await expect(security.getByRole("cell", { name: "街镇组织干部" })).toBeVisible();
    await security.context().close();
    return activated(browser, "yunling", code);
  });

  await test.step("the officer records evidence and cannot verify it; the street's officer can", async () => {
    await command(officer, "登记工作记录…");
    await officer.getByRole("combobox", { name: "地点" }).fill("松涛花园");
    await officer
      .getByRole("option", { name: /松涛花园/u })
      .first()
      .click();
    await officer.getByLabel("标题").fill("二号楼电梯停运");
    await officer.getByLabel(/^日期/u).fill(quarter.middle);
    await officer.getByLabel("诉求类型").selectOption({ label: "电梯" });
    await officer.getByLabel("来源").selectOption({ label: "一楼见" });
    await officer.getByLabel("急难愁盼").check();
    await officer.getByLabel("状态", { exact: true }).selectOption({ label: "已办结" });
    await officer.getByLabel("办结日期").fill(quarter.middle);
    await officer.getByRole("combobox", { name: "贡献" }).fill("戚远航");
    await officer.getByRole("option", { name: /戚远航/u }).click();
    await officer.getByRole("group", { name: "登记" }).getByRole("button", { name: "登记" }).click();
    await expect(officer.getByRole("heading", { name: "二号楼电梯停运" })).toBeVisible();
    await expect(officer.getByText("待核实")).toBeVisible();
    await officer.getByRole("button", { name: "核实", exact: true }).click();
    await expect(officer.getByRole("dialog")).toContainText("自己登记的记录须由他人核实");
    await officer.getByRole("dialog").getByRole("button", { name: "取消" }).click();

    await street.goto("/evidence?list=toVerify");
    await street.getByRole("gridcell", { name: "二号楼电梯停运" }).dblclick();
    await street.getByRole("button", { name: "核实", exact: true }).click();
    await expect(street.getByRole("button", { name: "撤回核实" })).toBeVisible();
    await street.context().close();
  });

  await test.step("marks are entered, the quarterly scheme computed, and the score opens to its rows", async () => {
    await officer.goto(`/evaluation-marks?period=${quarter.period}`);
    const people = officer.getByRole("grid");
    await expect(people.getByRole("row", { name: /戚远航/u })).toBeVisible();
    await people.focus();
    await officer.keyboard.press("Enter");
    const entry = officer.getByRole("form", { name: /^评分录入 戚远航/u });
    for (const at of [0, 1]) {
      await entry.getByRole("textbox", { name: /^评分/u }).nth(at).fill("90");
      await entry.getByRole("textbox", { name: "依据" }).nth(at).fill("季度谈话和民主评议");
    }
    await officer.keyboard.press("Enter");
    await expect(people.getByRole("row", { name: /戚远航.*90/u })).toBeVisible();

    await officer.goto(`/evaluations?period=${quarter.period}`);
    await officer.getByRole("button", { name: "计算考核" }).last().click();
    const result = officer.getByRole("grid").getByRole("row", { name: /戚远航/u });
    await expect(result).toBeVisible();
    await officer.getByRole("grid").focus();
    await officer.keyboard.press("Enter");
    const tree = officer.getByRole("treegrid", { name: "得分构成" });
    await expect(tree.getByRole("row", { name: /^总分/u })).toBeVisible();
    await officer.getByRole("button", { name: "全部展开" }).click();
    await expect(tree.getByRole("row", { name: /二号楼电梯停运/u })).toBeVisible();
    await expect(tree.getByText("依据：季度谈话和民主评议").first()).toBeVisible();
    await tree.getByRole("row", { name: /二号楼电梯停运/u }).click();
    await expect(officer.getByRole("heading", { name: "二号楼电梯停运" })).toBeVisible();
  });

  await test.step("readiness changes with a reason", async () => {
    await officer.goto("/reserve?readiness=far");
    await officer.getByRole("grid").focus();
    await officer.keyboard.press("Enter");
    await officer.getByRole("button", { name: "成熟度…" }).click();
    const form = officer.getByRole("form", { name: /^成熟度/u });
    await form.getByText("近期", { exact: true }).click();
    await form.getByLabel(/^评定依据/u).fill("驻点以来解决小区难题，可近期使用。");
    await form.getByRole("button", { name: "保存" }).click();
    await expect(officer.getByRole("cell", { name: "驻点以来解决小区难题，可近期使用。" })).toBeVisible();
  });

  await test.step("on any date stands what held on it", async () => {
    const covered = officer.getByRole("button", { name: /^有人驻点 ?[\d.]+%/u });
    await officer.goto(`/coverage?asOf=${quarter.dayBefore}`);
    await expect(covered).toContainText("0 / 2");
    await officer.goto(`/coverage?asOf=${quarter.from}`);
    await expect(covered).toContainText("1 / 2");
    await officer.goto(`/evidence?asOf=${quarter.from}`);
    await expect(officer.getByText("还没有工作记录")).toBeVisible();
    await officer.goto(`/reserve?asOf=${quarter.middle}`);
    await expect(officer.getByRole("grid").getByRole("row", { name: /戚远航/u })).toContainText("远期");
    await officer.getByRole("button", { name: "回到今天" }).first().click();
    await expect(officer.getByRole("grid").getByRole("row", { name: /戚远航/u })).toContainText("近期");
  });

  await test.step("an import on which later work stands is not taken back, and what stands in the way is named", async () => {
    const before = await stateHash();
    await officer.goto("/import?kind=roster");
    await officer.getByRole("button", { name: "花名册.xlsx", exact: true }).click();
    await officer.getByRole("button", { name: "撤销这次导入" }).click();
    await officer.getByRole("dialog").getByRole("button", { name: "撤销", exact: true }).click();
    await expect(officer.getByText(/戚远航/u).last()).toBeVisible();
    expect(await stateHash()).toBe(before);
  });
});

/** Activates an account by its code and stands in the workbench. */
async function activated(browser: Browser, account: string, code: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: district.url });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("button", { name: "首次登录：用激活码设置密码" }).click();
  await page.getByLabel("账号", { exact: true }).fill(account);
  await page.getByLabel(/激活码/u).fill(code);
  await page.getByLabel("新密码", { exact: true }).fill(PASSWORD);
  await page.getByLabel("再输一次新密码").fill(PASSWORD);
  await page.getByRole("button", { name: "设置密码并登录" }).click();
  await expect(page.getByRole("navigation", { name: "活动栏" })).toBeVisible();
  return page;
}

async function choose(page: Page, file: OfficeFile): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole("grid", { name: file.name })).toBeVisible();
}

/** Every row of the file is good. */
async function load(page: Page, file: OfficeFile): Promise<void> {
  await choose(page, file);
  await page.getByRole("button", { name: /^导入 \d+ 行$/u }).click();
}

async function stateHash(): Promise<string> {
  const { stateHash: hash } = (await district.yanzhen("state")) as { readonly stateHash: string };
  expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  return hash;
}

interface Quarter {
  readonly period: string;
  readonly from: string;
  readonly middle: string;
  readonly dayBefore: string;
}

function lastQuarter(today: string): Quarter {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const at = Math.floor((month - 1) / 3) - 1 + 4 * year;
  const first = (index: number): Date => new Date(Date.UTC(Math.floor(index / 4), (index % 4) * 3, 1));
  const iso = (day: Date): string => day.toISOString().slice(0, 10);
  const from = first(at);
  return {
    period: `${from.getUTCFullYear()}Q${(at % 4) + 1}`,
    from: iso(from),
    middle: iso(new Date(from.getTime() + 40 * 86_400_000)),
    dayBefore: iso(new Date(from.getTime() - 86_400_000)),
  };
}
