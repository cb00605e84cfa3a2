import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { sendLine } from "./command-line/local-socket.ts";
import { EXIT, runLine } from "./command-line/run-line.ts";
import { initOrSeed, restoreInto } from "./command-line/empty-store.ts";
import { readConfig } from "./platform/config.ts";
import { openInstance, servicesOf } from "./platform/open-instance.ts";
import { startFailure } from "./platform/start-failure.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const out = (line: string): void => console.log(line);
// A file is named from where the person stands, also when the server does the work.
const argv = process.argv
  .slice(2)
  .filter((word) => word !== "--")
  .map((word, at, all) => (["backup", "restore"].includes(all[at - 1] ?? "") && !word.startsWith("-") ? resolve(process.env["INIT_CWD"] ?? process.cwd(), word) : word));
const password = process.env["YANZHEN_PASSWORD"];
// Whoever reads the output may stop reading, as `head` does.
process.stdout.on("error", () => process.exit());

try {
  const config = readConfig(process.env, root);
  const sent = await sendLine(config.dataFolder, argv, password, out);
  process.exitCode = sent ?? (await here());

  async function here(): Promise<number> {
    const opened = await openInstance(config);
    try {
      if (argv[0] === "init" || argv[0] === "seed") return await initOrSeed(argv[0], opened, config, out);
      if (argv[0] === "restore") return await restoreInto(opened, argv[1], out);
      if (opened.tenant === null && argv[0] !== undefined && !argv.includes("--help")) {
        out("没有数据：请先运行 init、seed 或 restore。\nThe store is empty: run init, seed or restore first.");
        return EXIT.refused;
      }
      return await runLine(argv.length === 0 ? ["--help"] : argv, { services: servicesOf(opened, config, opened.tenant ?? { id: 0, demo: false }), password, out });
    } finally {
      await opened.database.close();
    }
  }
} catch (error) {
  const explained = startFailure(error);
  if (explained === null) throw error;
  console.error(explained);
  process.exitCode = EXIT.unreachable;
}
