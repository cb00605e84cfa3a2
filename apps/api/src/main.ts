import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { EXIT } from "./command-line/exit-code.ts";
import { askTerminal } from "./platform/ask-terminal.ts";
import { startServer } from "./start-server.ts";
import { startFailure } from "./platform/start-failure.ts";

const HELP = `start [--empty [--name NAME --code CODE]]
  --empty  空的区，真实时钟，不含演示数据 / an empty district, the real clock, no demo data
  --name   区的名称 / the district's name
  --code   六位代码 / its six-digit code
设置见 README / settings: README`;

const root = fileURLToPath(new URL("../../../", import.meta.url));
let stop = (): void => process.exit(130);
process.on("SIGINT", () => stop());
process.on("SIGTERM", () => stop());

try {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((word) => word !== "--"),
    options: { empty: { type: "boolean" }, name: { type: "string" }, code: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help === true) console.log(HELP);
  else await start(values);
} catch (error) {
  const usage = error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  if (usage) {
    console.error(`${error.message}\n${HELP}`);
    process.exit(EXIT.usage);
  }
  const failure = startFailure(error);
  if (failure === null) throw error;
  console.error([failure.zh, failure.en].filter((text) => text !== "").join("\n"));
  process.exit(failure.refused ? EXIT.refused : EXIT.unreachable);
}

async function start(options: { readonly empty?: boolean | undefined; readonly name?: string | undefined; readonly code?: string | undefined }): Promise<void> {
  const { empty = false, name, code } = options;
  const server = await startServer({ env: process.env, root, empty, district: { name, code }, ask: askTerminal, say: (text) => console.log(text) });
  stop = () => {
    // Asked twice, somebody is in a hurry.
    stop = () => process.exit(1);
    console.log("\n正在停止 / stopping …");
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
}
