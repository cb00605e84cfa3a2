import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { expect, test } from "vitest";

import { embeddedTemplate } from "../testing/template.ts";
import { Engine } from "./engine.ts";

const WRITER = (engine: string, folder: string, template: string) => `
import { Engine } from ${JSON.stringify(engine)};
const opened = await Engine.open({ folder: ${JSON.stringify(folder)}, template: ${JSON.stringify(template)} });
const lease = await opened.acquire();
await lease.script("create table acked (n int primary key)");
for (let n = 1; ; n += 1) {
  await lease.query("insert into acked values ($1)", [String(n)]);
  console.log(n);
}`;

test("kill -9 in the middle of writing loses no acknowledged commit, and frees the folder", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "engine-kill-"));
  try {
    const code = WRITER(new URL("./engine.ts", import.meta.url).href, folder, await embeddedTemplate());
    const writer = spawn(process.execPath, ["--input-type=module-typescript", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((resolve) => writer.once("exit", resolve));
    let acked = 0;
    for await (const line of createInterface({ input: writer.stdout })) {
      acked = Number(line);
      if (acked === 40) writer.kill("SIGKILL");
    }
    await ended;
    const engine = await Engine.open({ folder });
    const lease = await engine.acquire();
    const { rows } = await lease.query("select count(*), max(n) from acked", []);
    const [count, most] = (rows[0] ?? []).map(Number);
    lease.release();
    await engine.close();
    expect(acked).toBeGreaterThanOrEqual(40);
    expect(count).toBe(most);
    expect(count).toBeGreaterThanOrEqual(acked);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
