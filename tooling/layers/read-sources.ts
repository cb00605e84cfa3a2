import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { parseSource, type SourceFile } from "./source-file.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PLACES = ["apps/*/src/**/*.{ts,tsx}", "apps/*/e2e/**/*.ts", "packages/*/src/**/*.{ts,tsx}", "tooling/**/*.ts", "bench/**/*.ts"];

/** Every source file of the repository, parsed. */
export function readSources(): readonly SourceFile[] {
  return globSync(PLACES, { cwd: ROOT, exclude: (path) => /node_modules|\/dist\//u.test(path) })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.endsWith(".d.ts"))
    .toSorted()
    .map((path) => parseSource(path, readFileSync(`${ROOT}${path}`, "utf8")));
}
