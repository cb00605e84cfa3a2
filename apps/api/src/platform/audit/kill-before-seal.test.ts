import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { expect, test } from "vitest";

import { openDatabase } from "../db/client.ts";
import { Engine } from "../db/embedded/engine.ts";
import { embeddedTemplate } from "../db/testing/template.ts";
import { type Clock, shanghaiDate } from "../clock.ts";
import { uuidv7 } from "../ids.ts";
import { DatabaseAudit } from "./audit.ts";
import { sealKey } from "./seal-key.ts";
import { verifyAudit } from "./verify-audit.ts";

const url = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);

/** Writes rows as fast as it can and says each one that is committed; seals every tenth, so that the end finds it before, in or after a seal. */
const WRITER = (folder: string, anchorFile: string) => `
import { openDatabase } from ${url("../db/client.ts")};
import { uuidv7 } from ${url("../ids.ts")};
import { DatabaseAudit } from ${url("./audit.ts")};
import { sealKey } from ${url("./seal-key.ts")};
const { unguarded: db } = await openDatabase({ kind: "embedded", folder: ${JSON.stringify(folder)} });
const audit = new DatabaseAudit({ db, tenant: 1, clock: { now: () => new Date().toISOString() }, ids: uuidv7, macKey: Buffer.alloc(32, 1), sealKey: sealKey(Buffer.alloc(32, 2)), anchorFile: ${JSON.stringify(anchorFile)} });
for (let n = 1; ; n += 1) {
  await audit.appendAlone({ principal: "operator", accountId: null, sessionId: null, ip: null, command: "n" + n, entity: null, entityId: null, result: "ok", detail: {} });
  console.log(n);
  if (n % 10 === 0) await audit.seal();
}`;

test.each([15, 20])("killed after row %i: the next start seals what waits, nothing acknowledged is lost, and the log fits", { timeout: 60_000 }, async (rows) => {
  const root = mkdtempSync(join(tmpdir(), "audit-kill-"));
  const folder = join(root, "store");
  const anchorFile = join(root, "anchors.txt");
  try {
    await (await Engine.open({ folder, template: await embeddedTemplate() })).close();
    const writer = spawn(process.execPath, ["--input-type=module-typescript", "-e", WRITER(folder, anchorFile)], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((resolve) => writer.once("exit", resolve));
    let acked = 0;
    for await (const line of createInterface({ input: writer.stdout })) {
      acked = Number(line);
      if (acked === rows) writer.kill("SIGKILL");
    }
    await ended;
    const opened = await openDatabase({ kind: "embedded", folder });
    const clock: Clock = { now: () => new Date().toISOString(), businessToday: () => shanghaiDate(new Date()) };
    const [macKey, ownKey] = [Buffer.alloc(32, 1), sealKey(Buffer.alloc(32, 2))];
    const audit = new DatabaseAudit({ db: opened.unguarded, tenant: 1, clock, ids: uuidv7, macKey, sealKey: ownKey, anchorFile });
    const waiting = (await opened.unguarded.selectFrom("audit_pending").select("audit_id").execute()).length;
    expect(await audit.seal()).toBe(waiting);
    const verdict = await verifyAudit({ db: opened.unguarded, macKey, sealKey: ownKey, anchorFile });
    await opened.close();
    expect(verdict).toMatchObject({ pending: 0, faults: [] });
    expect(verdict.rows).toBeGreaterThanOrEqual(acked);
    expect(acked).toBeGreaterThanOrEqual(rows);
    expect(existsSync(anchorFile) && readFileSync(anchorFile, "utf8")).toContain(`${verdict.seals}|`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
