import type { Command } from "commander";

import { verifyLog } from "../verify-log.ts";
import { EXIT } from "../exit-code.ts";
import { printing, type Printing, type Shell } from "../shell.ts";

/** `audit verify`. */
export function auditCommands(program: Command, shell: Shell): void {
  const audit = program.command("audit").description("审计日志 / the audit log");
  printing(audit.command("verify").description("核对每一行、每一次封存与库外的锚 / check every row, every seal and the anchors outside the database")).action(
    async (options: Printing) => {
      const verdict = await verifyLog(await shell.services());
      shell.print(options, verdict, () => [
        `rows ${verdict.rows}, seals ${verdict.seals}, faults ${verdict.faults.length}`,
        ...verdict.faults.map((fault) => JSON.stringify(fault)),
      ]);
      if (verdict.faults.length > 0) shell.exit = EXIT.found;
    },
  );
}
