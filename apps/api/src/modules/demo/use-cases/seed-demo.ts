import { DEMO_SINCE, type DemoDistrict, type DemoOptions, type DemoTable, generateDistrict } from "@yanzhen/demo";
import { parsePeriod } from "@yanzhen/domain/evaluation";
import { shippedCalendar } from "@yanzhen/domain/kernel";

import type { Transaction } from "kysely";

import { beginAnchors } from "../../../platform/audit/anchors.ts";
import { hashPassword } from "../../../platform/auth/password-hash.ts";
import { analyzeStore } from "../../../platform/db/analyze.ts";
import type { Database } from "../../../platform/db/tables/database.ts";
import type { Services } from "../../../platform/services.ts";
import { keepPastRun, storeShippedSchemes } from "../../evaluation/public.ts";
import { storeShippedRetention } from "../../retention/public.ts";
import { type DemoAccount, DemoStore } from "../demo.repository.ts";

export interface SeedOptions extends DemoOptions {
  /** False leaves the quarters of the past without results, for whoever wants a district quickly. */
  readonly evaluated?: boolean;
}

export const DEMO_PASSWORD = "Yanzhen-demo-2026";

const labels: Readonly<Record<DemoTable, string>> = {
  unit: "单位 units",
  unit_name: "单位名称 unit names",
  unit_path: "隶属关系 unit paths",
  compound: "小区情况 compounds",
  person: "人员 people",
  person_unit: "管理单位 managing units",
  education: "学历 education",
  appointment: "任职 appointments",
  sanction: "处分 sanctions",
  training: "培训 trainings",
  annual_grade: "年度考核 annual grades",
  posting: "驻点 postings",
  site_day: "到岗 days on site",
  evidence: "工作记录 ledger",
  evidence_credit: "记录归属 credit",
  honour: "荣誉 honours",
  petition_count: "信访件数 petition counts",
  reserve_entry: "后备 reserve",
  reserve_state: "后备状态 reserve states",
  reserve_readiness: "成熟度 readiness",
  entered_mark: "评分 marks",
};

/**
 * Makes the demo district in one transaction: interrupted, it leaves nothing. One audit row a batch. Its times of recording are the
 * simulated ones; only the demo may write those (DEFINITIONS §1). Tells the number of rows made, by table.
 */
export async function seedDemo(services: Services, options: SeedOptions, say: (text: string) => void): Promise<Readonly<Record<DemoTable, number>>> {
  const { database, tenant, crypto, ids, clock } = services;
  say("正在生成演示区数据 / making the demo district …");
  const district = generateDistrict(options);
  const password = await hashPassword(DEMO_PASSWORD);
  const batches = Object.keys(district.tables) as DemoTable[];
  beginAnchors(services.config.anchorFile);
  await database.unguarded.transaction().execute(async (trx) => {
    const store = new DemoStore(trx, tenant, crypto);
    await store.insertTenant("包河区（演示）");
    for (const [i, table] of batches.entries()) {
      const rows = district.tables[table];
      if (table === "person") await store.insertPeople(district.tables.person);
      else await store.insert(table, rows as unknown as readonly Readonly<Record<string, unknown>>[]);
      const earlier = district.earlier.filter((version) => version.table === table).map((version) => version.row as unknown as Readonly<Record<string, unknown>>);
      await store.insert(table, earlier, `hist.${table}`);
      await auditBatch(services, trx, table, { rows: rows.length, earlier: earlier.length });
      say(`  [${String(i + 1).padStart(2)}/${batches.length}] ${labels[table]}  ${rows.length.toLocaleString("en-US")}`);
    }
    await store.insertCalendar(Object.values(shippedCalendar.years), ids, DEMO_SINCE.moment);
    await storeShippedSchemes(trx, { tenant, ids, today: DEMO_SINCE.date, recordedFrom: DEMO_SINCE.moment });
    await storeShippedRetention(trx, tenant, ids);
    if (options.evaluated !== false) await evaluatePast(services, trx, district, say);
    for (const account of accountsOf(district)) await store.insertAccount(account, { id: ids.next(), grantId: ids.next(), password, at: clock.now() });
  });
  say("正在整理 / tidying up …");
  await analyzeStore(database.unguarded);
  return Object.fromEntries(batches.map((table) => [table, district.tables[table].length])) as Record<DemoTable, number>;
}

/** What the district's evaluations of the past found, by the engine from the rows just made. */
async function evaluatePast(services: Services, trx: Transaction<Database>, { evaluations }: DemoDistrict, say: (text: string) => void): Promise<void> {
  await analyzeStore(trx);
  let results = 0;
  for (const past of evaluations) {
    const period = parsePeriod(past.period);
    if (!period.ok) throw new Error(`no quarter: ${past.period}`);
    results += await keepPastRun(trx, services.tenant, { ...past, schemeCode: "quarterly", period: period.value });
  }
  await auditBatch(services, trx, "evaluation_cycle", { rows: evaluations.length, results });
  say(`  考核结果 evaluation results  ${results.toLocaleString("en-US")}`);
}

async function auditBatch({ audit }: Services, trx: Transaction<Database>, entity: string, detail: Readonly<Record<string, number>>): Promise<void> {
  await audit.append(trx, { principal: "operator", accountId: null, sessionId: null, ip: null, command: "demo.seed", entity, entityId: null, result: "ok", detail });
}

function accountsOf({ cast }: DemoDistrict): readonly DemoAccount[] {
  return [
    { username: "demo-district", name: "区委组织部（演示）", role: "districtOfficer", unitId: cast.districtId, personId: null },
    { username: "demo-street", name: "街道组织办（演示）", role: "streetOfficer", unitId: cast.streetId, personId: null },
    { username: "demo-community", name: "社区书记（演示）", role: "communitySecretary", unitId: cast.communityId, personId: cast.secretaryId },
    { username: "demo-member", name: `${cast.memberName}（演示）`, role: "postedMember", unitId: cast.communityId, personId: cast.memberId },
    { username: "demo-sysadmin", name: "系统管理员（演示）", role: "systemAdmin", unitId: cast.districtId, personId: null },
    { username: "demo-secadmin", name: "安全保密管理员（演示）", role: "securityAdmin", unitId: cast.districtId, personId: null },
    { username: "demo-auditor", name: "安全审计员（演示）", role: "auditAdmin", unitId: cast.districtId, personId: null },
  ];
}
