import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { signIn } from "../product.ts";
import { Instance } from "./instance.ts";
import { indexesThatDiffer } from "./store-script.ts";
import { Writers } from "./writers.ts";

const WRITERS = 8;
const LONGEST_MS = 2_000;

/** Kills the serving process with -9 at random moments under load and starts it again; the database of a server stays up. */
export async function killRounds(rounds: number, databaseUrl: string | null): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-soak-"));
  const instance = await Instance.seeded(folder, databaseUrl);
  const store = databaseUrl === null ? { kind: "embedded", folder: join(folder, "db") } : { kind: "server", url: databaseUrl };
  let slowest = 0;
  try {
    let writers: Writers | null = null;
    for (let round = 0; round <= rounds; round++) {
      slowest = Math.max(slowest, await instance.start());
      const product = await signIn(instance.base, "demo-district");
      writers ??= await Writers.over(product, WRITERS);
      await writers.check(product);
      if (round === rounds) break;
      const writing = writers.write(product);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_MS));
      await instance.end("SIGKILL");
      await writing;
    }
    await instance.end("SIGTERM");
    const verified = instance.command("audit", "verify") as { readonly faults: readonly unknown[]; readonly rows: number };
    if (verified.faults.length > 0) throw new Error(`the audit log has faults: ${JSON.stringify(verified.faults)}`);
    const differing = indexesThatDiffer(store);
    if (differing.length > 0) throw new Error(`index and rows differ: ${differing.join(", ")}`);
    return `${rounds} kills, ${writers?.acknowledged ?? 0} acknowledged writes, none lost; indexes fit the rows; ${verified.rows} audit rows without a fault; slowest start ${(slowest / 1000).toFixed(1)} s`;
  } finally {
    await instance.end("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}
