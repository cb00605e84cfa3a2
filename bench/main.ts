import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { createStore, growStore, sizeOf, withClient } from "./bench-store.ts";
import { measureEvaluation } from "./evaluation.ts";
import { measure, type Measured } from "./measure.ts";
import { memoryOf, parentOf } from "./processes.ts";
import { signIn } from "./product.ts";
import { reportOf, withReport } from "./report.ts";
import { scenariosOf } from "./scenarios.ts";
import { start } from "./started.ts";

const PAGE = fileURLToPath(new URL("../docs/performance.md", import.meta.url));
const API = fileURLToPath(new URL("../apps/api/src/main.ts", import.meta.url));
const FLOOR = fileURLToPath(new URL("floor-server.ts", import.meta.url));

const { values: options } = parseArgs({
  options: { server: { type: "string" }, rounds: { type: "string", default: "7" }, only: { type: "string" }, write: { type: "boolean", default: false } },
});
const server = options.server ?? process.env["BENCH_DATABASE_URL"] ?? process.env["TEST_DATABASE_URL"];
if (server === undefined) {
  console.error(
    "pnpm bench --server postgresql://user@host:port/postgres [--rounds 7] [--only list] [--write]\nA PostgreSQL server where a database may be made and dropped; BENCH_DATABASE_URL and TEST_DATABASE_URL serve as well.",
  );
  process.exit(2);
}

const rounds = Number(options.rounds);
const port = 20_000 + (process.pid % 20_000);
const base = `http://127.0.0.1:${port}`;
const floorBase = `http://127.0.0.1:${port + 1}`;
const folder = mkdtempSync(join(tmpdir(), "yanzhen-bench-"));
const store = await createStore(server);
const env = { DATABASE_URL: store.url, YANZHEN_DATA: folder, YANZHEN_ANCHOR_FILE: join(folder, "anchors.txt"), PORT: String(port), YANZHEN_TODAY: "2026-10-31" };
try {
  console.log("seeding …");
  await (await start([API], env, `${base}/health`)).stop();
  console.log("growing to the size of the targets …");
  await growStore(store.url);
  const product = await start([API], env, `${base}/health`);
  const floor = await start([FLOOR], { FLOOR_DATABASE_URL: store.url, FLOOR_PORT: String(port + 1) }, `${floorBase}/health`);
  // Asked while the connection stands: its process is gone a moment later.
  const postmaster = await withClient(server, async (client) => parentOf((await client.query<{ pid: number }>("select pg_backend_pid() as pid")).rows[0]?.pid ?? 0));
  if (postmaster === null) console.log("PostgreSQL runs elsewhere: only the server processes are counted");
  const engine = await withClient(server, async (client) => `PostgreSQL ${(await client.query<{ v: string }>("select current_setting('server_version') as v")).rows[0]?.v ?? ""}`);
  const scenarios = await scenariosOf({ url: store.url, street: await signIn(base, "demo-street"), district: await signIn(base, "demo-district"), floorBase });
  const measured: Measured[] = [];
  for (const scenario of scenarios.filter(({ name }) => options.only === undefined || name.startsWith(options.only))) {
    const one = await measure(scenario, { product: { pid: product.pid, postmaster }, floor: { pid: floor.pid, postmaster } }, rounds);
    measured.push(one);
    console.log(`${scenario.name}: floor ${one.floorMs.toFixed(2)} ms, product ${one.productMs.toFixed(2)} ms, × ${one.ratio.toFixed(2)}, ${one.bytes} bytes`);
  }
  const table = reportOf({
    date: new Date().toISOString().slice(0, 10),
    engine,
    size: await sizeOf(store.url),
    rounds,
    memoryMb: memoryOf(product.pid),
    measured,
    evaluation: measureEvaluation(rounds),
  });
  console.log(`\n${table}`);
  if (options.write) writeFileSync(PAGE, withReport(readFileSync(PAGE, "utf8"), table));
  await product.stop();
  await floor.stop();
} finally {
  await store.drop();
  rmSync(folder, { recursive: true, force: true });
}
