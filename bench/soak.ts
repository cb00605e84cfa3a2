/** `pnpm soak`: what takes too long for every run of the tests. Loses nothing that was acknowledged, or ends with 1 and says what. */
import { parseArgs } from "node:util";

import { withClient } from "./bench-store.ts";
import { growth } from "./soak/growth.ts";
import { fullDisk } from "./soak/full-disk.ts";
import { killRounds } from "./soak/kill-rounds.ts";
import { powerCuts } from "./soak/power-cuts.ts";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "30" },
    cuts: { type: "string", default: "5" },
    rows: { type: "string", default: "2000000" },
    server: { type: "string" },
    only: { type: "string" },
  },
});
const server = options.server ?? process.env["TEST_DATABASE_URL"] ?? null;
const parts: Readonly<Record<string, () => Promise<string>>> = {
  "kill-embedded": () => killRounds(Number(options.rounds), null),
  "kill-server": async () => {
    if (server === null) return "SKIPPED: no server; --server postgresql://user@host:port/postgres names one where a database may be made and dropped";
    const name = `yanzhen_soak_${process.pid}`;
    const url = new URL(server);
    url.pathname = `/${name}`;
    await withClient(server, (client) => client.query(`create database ${name}`));
    try {
      return await killRounds(Number(options.rounds), url.href);
    } finally {
      await withClient(server, (client) => client.query(`drop database ${name} with (force)`));
    }
  },
  "power-cut": () => powerCuts(Number(options.cuts)),
  "full-disk": fullDisk,
  growth: () => growth(Number(options.rows)),
};

for (const [name, run] of Object.entries(parts).filter(([part]) => options.only === undefined || part.startsWith(options.only))) {
  try {
    console.log(`${name}: ${await run()}`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${name}: FAILED`, error);
  }
}
