import { refusedInPast } from "../../platform/commands/change-refusal.ts";
import { defineCommand } from "../../platform/commands/command.ts";
import { idInput, textField } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import { uris } from "../../platform/uris/uris.ts";

export const evaluationCommands = [
  defineCommand({
    id: "evaluation.openResults",
    title: { zh: "打开考核结果", en: "Open Evaluation Results" },
    icon: "checklist",
    when: when.can("evaluation.viewResults"),
    run: (_, wb) => wb.open(uris.evaluations.to()),
  }),
  defineCommand<{ readonly id: string }>({
    id: "evaluation.openResultsOfUnit",
    title: { zh: "打开考核结果", en: "Open Evaluation Results" },
    icon: "checklist",
    when: when.can("evaluation.viewResults"),
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.evaluations.to({ unit: id })),
  }),
  defineCommand<{ readonly unit?: string; readonly period?: string }>({
    id: "evaluation.openMarks",
    title: { zh: "录入德、廉评分", en: "Enter Marks" },
    icon: "edit",
    palette: true,
    when: when.can("evaluation.viewMarks"),
    input: (raw) => {
      const [unit, period] = [textField(raw, "unit"), textField(raw, "period")];
      return { ...(unit === null ? {} : { unit }), ...(period === null ? {} : { period }) };
    },
    run: (query, wb) => wb.open(uris.evaluationMarks.to(query)),
  }),
  defineCommand({
    id: "evaluation.openSchemes",
    title: { zh: "打开考核方案", en: "Open Evaluation Schemes" },
    icon: "law",
    when: when.can("evaluation.viewScheme"),
    run: (_, wb) => wb.open(uris.schemes.to()),
  }),
  defineCommand<{ readonly unit: string; readonly period: string }>({
    id: "evaluation.run",
    title: { zh: "计算考核", en: "Run Evaluation" },
    icon: "run-all",
    when: when.can("evaluation.run"),
    refusal: refusedInPast,
    input: (raw) => {
      const [unit, period] = [textField(raw, "unit"), textField(raw, "period")];
      return unit === null || period === null ? null : { unit, period };
    },
    run: async (input, wb) => (await import("./run-evaluation.ts")).runEvaluationOf(input, wb),
  }),
];
