import type { Workbench } from "../../platform/shell/workbench.ts";
import { runChange } from "../../platform/trpc/run-change.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import type { FindingRow } from "./finding-row.ts";

const TERMS = [
  { zh: "一周", en: "One week", days: 7 },
  { zh: "一个月", en: "One month", days: 30 },
  { zh: "三个月", en: "Three months", days: 91 },
  { zh: "半年", en: "Half a year", days: 182 },
  { zh: "一年", en: "One year", days: 364 },
] as const;

const DONE = { zh: "已搁置，到期后重新提示", en: "Put aside; it shows again when the time is over" };
const LIFTED = { zh: "已恢复提示", en: "Shown again" };

/** Asks until when and why; both are needed. */
export async function putAside(finding: FindingRow, wb: Workbench): Promise<void> {
  const en = wb.locale() === "en";
  const today = wb.session().businessToday;
  const items = TERMS.map((term) => ({ label: en ? term.en : term.zh, detail: daysAfter(today, term.days), value: daysAfter(today, term.days) }));
  const until = await wb.pick({ zh: "搁置到什么时候？", en: "Put aside until when?" }, items);
  if (until === null) return;
  const reason = await wb.ask({
    title: { zh: "搁置的理由", en: "Reason for putting it aside" },
    placeholder: { zh: "写明核实情况和打算", en: "What was found out, and what is planned" },
    minLength: 4,
    maxLength: 200,
  });
  if (reason === null) return;
  const { ruleId, subject } = finding;
  await runChange(() => trpcClient.diagnostics.suppress.mutate({ ruleId, subject, reason, until }), DONE);
}

export async function showAgain({ suppression }: FindingRow): Promise<void> {
  if (suppression === null) return;
  await runChange(() => trpcClient.diagnostics.lift.mutate({ suppressionId: suppression.id, version: suppression.version }), LIFTED);
}

function daysAfter(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
