import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { storeScript } from "./store-script.ts";

const BATCH = 20_000;

interface Grown {
  readonly walMb: number;
  readonly mostMb: number;
  readonly seconds: number;
}

/** Writes rows in batches into an embedded store, dies without closing it, and is opened again: with our timers and without any. */
export async function growth(rows: number): Promise<string> {
  const told = [];
  for (const timers of [true, false]) {
    const folder = mkdtempSync(join(tmpdir(), "yanzhen-growth-"));
    try {
      const grown = grow(folder, rows, timers);
      const reopened = storeScript(
        { kind: "embedded", folder },
        `const [row] = await run("select count(*)::text as n from app.soak"); console.log(JSON.stringify({ openedMs, n: Number(row.n) }));`,
      ) as { readonly openedMs: number; readonly n: number };
      if (reopened.n < rows) throw new Error(`${rows} rows were written, ${reopened.n} are there`);
      told.push(
        `${timers ? "with" : "without"} checkpoints: ${rows} rows in ${grown.seconds} s, log at most ${grown.mostMb} MB and ${grown.walMb} MB at the end, reopened after a kill in ${(reopened.openedMs / 1000).toFixed(1)} s`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return told.join("; ");
}

function grow(folder: string, rows: number, timers: boolean): Grown {
  const engine = new URL("../../apps/api/src/platform/db/embedded/engine.ts", import.meta.url).href;
  const maintenance = new URL("../../apps/api/src/platform/db/embedded/maintenance.ts", import.meta.url).href;
  const code = `
    import { readdirSync, statSync } from "node:fs";
    import { Engine } from ${JSON.stringify(engine)};
    import { Maintenance } from ${JSON.stringify(maintenance)};
    const folder = ${JSON.stringify(folder)};
    const wal = () => readdirSync(folder + "/pgdata/pg_wal").reduce((sum, name) => sum + (name.length === 24 ? statSync(folder + "/pgdata/pg_wal/" + name).size : 0), 0);
    const opened = await Engine.open({ folder });
    ${timers ? "new Maintenance(opened, { everyMs: 2_000 }).start();" : ""}
    const use = async (sql) => { const lease = await opened.acquire(); try { return await lease.script(sql); } finally { lease.release(); } };
    await use("create schema if not exists app; create table app.soak (n int primary key, name text not null); create index on app.soak (name)");
    const begun = performance.now();
    let most = 0;
    for (let n = 0; n < ${rows}; n += ${BATCH}) {
      await use("insert into app.soak select g, md5(g::text) from generate_series(" + (n + 1) + ", " + (n + ${BATCH}) + ") g");
      most = Math.max(most, wal());
      // Somebody thinks before the next import: the timers only work when nobody waits.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await new Promise((resolve) => setTimeout(resolve, ${timers ? 4_000 : 0}));
    console.log(JSON.stringify({ walMb: Math.round(wal() / 1e6), mostMb: Math.round(most / 1e6), seconds: Math.round((performance.now() - begun) / 1000) }));
    process.kill(process.pid, "SIGKILL");`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module-typescript", "-e", code], { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Grown;
}
