import { fileURLToPath } from "node:url";

import { startServer } from "./start-server.ts";
import { startFailure } from "./platform/start-failure.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

try {
  const server = await startServer({ env: process.env, root, empty: process.argv.includes("--empty"), say: (text) => console.log(text) });
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log("\n正在停止 / stopping …");
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
} catch (error) {
  const explained = startFailure(error);
  if (explained === null) throw error;
  console.error(explained);
  process.exitCode = 1;
}
