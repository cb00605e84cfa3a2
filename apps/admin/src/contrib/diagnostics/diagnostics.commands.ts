import { defineCommand } from "../../platform/commands/command.ts";
import { textField } from "../../platform/commands/inputs.ts";
import { refusalIn } from "../../platform/commands/refusal-in.ts";
import { when } from "../../platform/commands/when.ts";
import { uris } from "../../platform/uris/uris.ts";
import { findingOf, type FindingRow, selectedFinding } from "./finding-row.ts";

interface About {
  readonly finding: FindingRow;
}

/** The finding whose key a menu or a marker hands over, or the one the keyboard stands on. */
function aboutFinding(raw: unknown): About | null {
  const key = textField(raw, "key");
  const finding = key === null ? selectedFinding.get() : findingOf(key);
  return finding === null ? null : { finding };
}

const may = when.can("diagnostics.view");
const now = when.all(may, when.is("past", false));

export const diagnosticsCommands = [
  defineCommand({ id: "diagnostics.openProblems", title: { zh: "打开问题页", en: "Open Problems" }, icon: "warning", when: may, run: (_, wb) => wb.open(uris.problems.to()) }),
  defineCommand<About>({
    id: "diagnostics.openFinding",
    title: { zh: "打开", en: "Open" },
    icon: "go-to-file",
    input: aboutFinding,
    run: async ({ finding }, wb) => (await import("./run-fix.ts")).openFinding(finding, wb),
  }),
  defineCommand<About>({
    id: "diagnostics.quickFix",
    title: { zh: "快速修复…", en: "Quick Fix…" },
    icon: "lightbulb",
    key: "Mod+.",
    when: may,
    palette: true,
    input: aboutFinding,
    run: async ({ finding }, wb) => (await import("./run-fix.ts")).offerFixes(finding, wb),
  }),
  defineCommand<About>({
    id: "diagnostics.suppress",
    title: { zh: "搁置…", en: "Put Aside…" },
    icon: "bell-slash",
    when: now,
    input: (raw) => {
      const about = aboutFinding(raw);
      return about?.finding.suppression === null ? about : null;
    },
    refusal: ({ finding }) => refusalIn(finding.can, "diagnostics.suppress"),
    run: async ({ finding }, wb) => (await import("./put-aside.ts")).putAside(finding, wb),
  }),
  defineCommand<About>({
    id: "diagnostics.lift",
    title: { zh: "恢复提示", en: "Show Again" },
    icon: "bell",
    when: now,
    input: (raw) => {
      const about = aboutFinding(raw);
      return about === null || about.finding.suppression === null ? null : about;
    },
    refusal: ({ finding }) => refusalIn(finding.can, "diagnostics.lift"),
    run: async ({ finding }) => (await import("./put-aside.ts")).showAgain(finding),
  }),
  defineCommand<About>({
    id: "diagnostics.openRule",
    title: { zh: "列出同类问题", en: "List the Same Kind" },
    icon: "list-filter",
    input: aboutFinding,
    run: ({ finding }, wb) => wb.open(uris.problems.to({ rule: finding.ruleId })),
  }),
];
