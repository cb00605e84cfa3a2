import { periodInput } from "@yanzhen/domain/evaluation";
import { type Command, InvalidArgumentError } from "commander";

import { type Acting, acting, type Api, type Shell, unitId } from "../shell.ts";

interface Evaluating extends Acting {
  readonly unit: string;
  readonly period: ReturnType<typeof period>;
  readonly scheme: string;
}

const period = (told: string) => {
  const read = periodInput.safeParse(told.toUpperCase());
  if (!read.success) throw new InvalidArgumentError("季度写作 2025Q1，年度写作 2025 / a quarter is written 2025Q1");
  return read.data;
};

/** `evaluate`. */
export function evaluationCommands(program: Command, shell: Shell): void {
  acting(program.command("evaluate").description("按方案计算一个单位一个考核期的得分 / score everybody posted in a unit in a period"))
    .requiredOption("--unit <code>", "单位编码 / the unit's code")
    .requiredOption("--period <period>", "考核期，如 2025Q1 / the period, such as 2025Q1", period)
    .option("--scheme <code>", "方案 / the scheme", "quarterly")
    .action((options: Evaluating) =>
      shell.as(options, async (api) => {
        const question = { unitId: await unitId(api, options.unit), period: options.period, schemeCode: options.scheme };
        const run = await api.evaluation.run(question);
        const { spread } = await api.evaluation.evaluation({ ...question, cycleId: run.cycleId, at: {} });
        const results = await allResults(api, { ...question, cycleId: run.cycleId });
        const { cycleId, run: number, people, scored, provisional, changeSetId } = run;
        shell.print(options, { cycleId, run: number, people, scored, provisional, changeSetId, byGrade: spread?.byGrade ?? [], results }, () => [
          `第 ${number} 次  ${scored}/${people}${provisional ? "  （考核期未结束，暂算）" : ""}`,
          ...results.map(({ name, unitName, total, grade }) => [name, unitName ?? "", total ?? "–", grade ?? "–"].join("\t")),
        ]);
      }),
    );
}

const PAGE = 1_000;

async function allResults(api: Api, question: { readonly unitId: string; readonly period: Evaluating["period"]; readonly schemeCode: string; readonly cycleId: string }) {
  const rows: Awaited<ReturnType<Api["evaluation"]["results"]>>["rows"][number][] = [];
  for (;;) {
    const page = await api.evaluation.results({ ...question, offset: rows.length, limit: PAGE, at: {} });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}
