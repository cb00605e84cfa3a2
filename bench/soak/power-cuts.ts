import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { signIn } from "../product.ts";
import { Instance } from "./instance.ts";
import { tried, unmount } from "./mounts.ts";
import { indexesThatDiffer } from "./store-script.ts";
import { Writers } from "./writers.ts";

/**
 * The embedded store on an ext4 of its own in a file. The writer is frozen and the file copied: the copy holds only what the file system
 * had pushed to its device, which is what a disk holds when the current goes.
 */
export async function powerCuts(cuts: number): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), "yanzhen-cut-"));
  const [image, copy, disk, after] = ["disk.img", "copy.img", "disk", "after"].map((name) => join(place, name)) as [string, string, string, string];
  for (const folder of [disk, after]) mkdirSync(folder);
  let acknowledged = 0;
  try {
    if (!tried("truncate", "-s", "1G", image) || !tried("mkfs.ext4", "-q", "-F", image) || !tried("mount", "-o", "loop", image, disk)) {
      return "SKIPPED: this system lets us mount no file (root and loop devices are needed)";
    }
    const instance = await Instance.seeded(join(disk, "data"), null);
    try {
      for (let cut = 0; cut < cuts; cut++) {
        await instance.start();
        const product = await signIn(instance.base, "demo-district");
        const writers = await Writers.over(product, 4);
        const writing = writers.write(product);
        await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 2_000));
        process.kill(instance.pid, "SIGSTOP");
        // What the server had answered before it froze is read first.
        await new Promise((resolve) => setTimeout(resolve, 100));
        tried("cp", "--sparse=always", image, copy);
        await instance.end("SIGKILL");
        await writing;
        acknowledged += writers.acknowledged;
        if (!tried("mount", "-o", "loop", copy, after)) throw new Error("the copy of the disk cannot be mounted");
        const survivor = await Instance.over(join(after, "data"), null);
        try {
          await survivor.start();
          await writers.check(await signIn(survivor.base, "demo-district"));
          await survivor.end("SIGTERM");
          const differing = indexesThatDiffer({ kind: "embedded", folder: join(after, "data", "db") });
          if (differing.length > 0) throw new Error(`index and rows differ: ${differing.join(", ")}`);
        } finally {
          await survivor.end("SIGKILL");
          unmount(after);
        }
      }
    } finally {
      await instance.end("SIGKILL");
    }
    return `${cuts} cuts, ${acknowledged} acknowledged writes, none lost; indexes fit the rows`;
  } finally {
    unmount(disk);
    rmSync(place, { recursive: true, force: true });
  }
}
