import { fileURLToPath } from "node:url";

import type { CommandStore } from "./command-line/command-line.ts";
import { sendLine } from "./command-line/local-socket.ts";
import { runLine } from "./command-line/run-line.ts";
import { askTerminal } from "./platform/ask-terminal.ts";
import { readConfig } from "./platform/config.ts";
import { openInstance, servicesOf } from "./platform/open-instance.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const told = process.argv.slice(2).filter((word) => word !== "--");
const argv = told.length === 0 ? ["--help"] : told;
const password = process.env["YANZHEN_PASSWORD"];
// pnpm runs scripts in the package's folder and keeps the person's own here.
const cwd = process.env["INIT_CWD"] ?? process.cwd();
const out = (line: string): void => console.log(line);
const err = (line: string): void => console.error(line);
// Whoever reads the output may stop reading, as `head` does.
process.stdout.on("error", () => process.exit());

let opened: CommandStore["opened"] | null = null;
let services: CommandStore["services"] = null;
const store = async (options?: { readonly ownKey?: boolean }): Promise<CommandStore> => {
  const config = readConfig(process.env, root);
  opened ??= await openInstance(config, options);
  services ??= opened.tenant === null ? null : servicesOf(opened, config, opened.tenant);
  return { opened, config, services };
};

// A server that has the folder open does the work; otherwise this process opens it.
const folder = readFolder();
const sent = folder === null ? null : await sendLine(folder, { argv, cwd, ...(password === undefined ? {} : { password }) }, { out, err });
process.exitCode = sent ?? (await runLine(argv, { store, password, cwd, out, err, ask: askTerminal }));
await closeStore();

/** Null when the settings cannot be read: the command that needs them says why. */
function readFolder(): string | null {
  try {
    return readConfig(process.env, root).dataFolder;
  } catch {
    return null;
  }
}

async function closeStore(): Promise<void> {
  await services?.live.close();
  await opened?.database.close();
}
