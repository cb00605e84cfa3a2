import { SEVERITIES, type Severity } from "@yanzhen/domain/diagnostics";
import { text } from "@yanzhen/domain/messages";
import { ruleOf } from "@yanzhen/domain/rules";
import { type Command, InvalidArgumentError, Option } from "commander";

import { type Acting, acting, type Api, date, type Shell, unitId } from "../shell.ts";

interface Diagnosing extends Acting {
  readonly asOf?: string;
  readonly unit?: string;
  readonly rule?: string;
  readonly severity?: Severity;
}

/** An id nobody knows would find nothing, which reads as if all were well. */
const rule = (told: string): string => {
  if (ruleOf(told) === null) throw new InvalidArgumentError("没有这条规则 / there is no such rule");
  return told;
};

/** `diagnose`. */
export function diagnosticsCommands(program: Command, shell: Shell): void {
  acting(program.command("diagnose").description("按规则检查，列出问题 / check every rule and list what was found"))
    .option("--as-of <date>", "所看日期，默认今天 / the day, today when left out", date)
    .option("--unit <code>", "单位编码，默认权限内全部 / a unit's code, everything in scope when left out")
    .option("--rule <id>", "只看一条规则 / one rule only", rule)
    .addOption(new Option("--severity <severity>", "只看一级 / one severity only").choices(SEVERITIES))
    .action((options: Diagnosing) =>
      shell.as(options, async (api) => {
        const at = options.asOf === undefined ? {} : { asOf: options.asOf };
        const question = {
          ...(options.unit === undefined ? {} : { unitId: await unitId(api, options.unit, options.asOf) }),
          ...(options.rule === undefined ? {} : { ruleId: options.rule }),
          ...(options.severity === undefined ? {} : { severity: options.severity }),
          at,
        };
        const counts = await api.diagnostics.counts(question);
        const findings = (await allFindings(api, question)).map(({ key, ruleId, severity, clause, messageKey, facts, subject, person, unit }) => ({
          key,
          ruleId,
          severity,
          clause,
          text: text(messageKey, facts, "zh-CN"),
          subject,
          person,
          unit,
        }));
        const { total, bySeverity, byRule, suppressed } = counts;
        shell.print(options, { total, bySeverity, byRule, suppressed, findings }, () => [
          SEVERITIES.map((severity) => `${severity} ${bySeverity[severity]}`).join("  "),
          ...byRule.map(({ ruleId, count, clause }) => `${ruleId}\t${count}\t${clause}`),
          ...findings.map((finding) =>
            [finding.severity, finding.ruleId, [finding.unit?.name, finding.person?.name].filter((name) => name !== undefined).join(" "), finding.text].join("\t"),
          ),
        ]);
      }),
    );
}

const PAGE = 1_000;
type Question = Omit<Parameters<Api["diagnostics"]["list"]>[0], "offset" | "limit">;

async function allFindings(api: Api, question: Question) {
  const rows: Awaited<ReturnType<Api["diagnostics"]["list"]>>["rows"][number][] = [];
  for (;;) {
    const page = await api.diagnostics.list({ ...question, offset: rows.length, limit: PAGE });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}
