import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ask, signIn } from "../product.ts";
import { Instance } from "./instance.ts";
import { tried, unmount } from "./mounts.ts";
import { postTo } from "./post-to.ts";

/** The embedded store on a small file system that is filled up: writing is refused in words, reading goes on, and nothing is lost. */
export async function fullDisk(): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), "yanzhen-full-"));
  const disk = join(place, "disk");
  mkdirSync(disk);
  try {
    if (!tried("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk)) return "SKIPPED: this system lets us mount nothing (root is needed)";
    const instance = await Instance.seeded(join(disk, "data"), null);
    try {
      await instance.start();
      const product = await signIn(instance.base, "demo-district");
      const [row] = (await ask<{ readonly rows: readonly { readonly id: string }[] }>(product, "people.roster", { limit: 1 })).rows;
      const person = () => ask<{ readonly version: number; readonly nativePlace: string }>(product, "people.person", { id: row?.id });
      const write = async (nativePlace: string) => postTo(product, "people.updatePerson", { personId: row?.id, version: (await person()).version, patch: { nativePlace } });
      if ((await write("之前"))?.status !== 200) throw new Error("a write on a disk with room was refused");
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, "ballast"), Buffer.alloc(bavail * bsize - 30_000_000, 1));
      const refused = await write("满盘");
      if (refused?.status !== 503 || !refused.body.includes("store.full")) throw new Error(`a full disk was answered ${refused?.status}: ${refused?.body}`);
      if ((await person()).nativePlace !== "之前") throw new Error("a refused write is there");
      const log = instance.command("audit", "verify") as { readonly faults: readonly unknown[] };
      if (log.faults.length > 0) throw new Error("the audit log has faults");
      await instance.end("SIGTERM");
      await instance.start();
      if ((await person()).nativePlace !== "之前") throw new Error("lost after a start on the full disk");
      rmSync(join(disk, "ballast"));
      if ((await write("之后"))?.status !== 200) throw new Error("a write after making room was refused");
      await instance.end("SIGTERM");
      return "a write was refused with store.full, what was there stayed, audit included; after making room writing goes on without a restart";
    } finally {
      await instance.end("SIGKILL");
    }
  } finally {
    unmount(disk);
    rmSync(place, { recursive: true, force: true });
  }
}
