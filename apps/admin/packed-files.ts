import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

import type { Plugin } from "vite";

const pack = promisify(brotliCompress);

/** Packed as tightly as it goes, once, beside each file that is named by its content: `shell-….js.br`. The server only hands it out. */
export function packedFiles(): Plugin {
  return {
    name: "packed-files",
    apply: "build",
    async writeBundle({ dir = "dist" }) {
      const folder = join(dir, "assets");
      const packable = (await readdir(folder)).filter((name) => /\.(?:js|css|svg)$/u.test(name));
      await Promise.all(
        packable.map(async (name) => {
          const body = await readFile(join(folder, name));
          await writeFile(
            join(folder, `${name}.br`),
            await pack(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length, [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
          );
        }),
      );
    },
  };
}
