import { Command } from "commander";

import { auditCommands } from "./groups/audit-commands.ts";
import { accessCommands } from "./groups/access-commands.ts";
import { calendarCommands } from "./groups/calendar-commands.ts";
import { diagnosticsCommands } from "./groups/diagnostics-commands.ts";
import { evaluationCommands } from "./groups/evaluation-commands.ts";
import { exchangeCommands } from "./groups/exchange-commands.ts";
import { reportingCommands } from "./groups/reporting-commands.ts";
import { storeCommands } from "./groups/store-commands.ts";
import type { Shell } from "./shell.ts";

/** Every command. docs/cli.md tells what each prints and when it ends with which code. */
export function buildProgram(shell: Shell): Command {
  const program = new Command("yanzhen")
    .description("雁阵命令行 / Yanzhen on the command line")
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({
      writeOut: (told) => shell.line.out(told.trimEnd()),
      // Told once, by whoever runs the line.
      writeErr: () => undefined,
    });
  for (const group of [reportingCommands, diagnosticsCommands, evaluationCommands, exchangeCommands, storeCommands, accessCommands, calendarCommands, auditCommands])
    group(program, shell);
  return program;
}
