import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { commandInputs, inputJsonSchema, isCommandId } from "@yanzhen/domain/rules";

import { ROOT, runCommand } from "../run-command.ts";

const PACKAGE = join(ROOT, "packages/domain");

/** Declarations name their neighbours as the sources do; a consumer finds them under the names of what is shipped. */
function namedAsShipped(declarations: string): string {
  return declarations.replaceAll(/(from |import\()("\.{1,2}\/[^"]+)\.ts"/gu, '$1$2.js"');
}

for (const folder of ["dist", "schemas"]) rmSync(join(PACKAGE, folder), { recursive: true, force: true });

const compiled = await runCommand("tsc", ["-p", "tsconfig.build.json"], { folder: PACKAGE });
if (compiled.code !== 0) {
  console.error(compiled.output);
  process.exit(1);
}
for (const file of globSync("dist/**/*.d.ts", { cwd: PACKAGE })) {
  const path = join(PACKAGE, file);
  writeFileSync(path, namedAsShipped(readFileSync(path, "utf8")));
}

mkdirSync(join(PACKAGE, "schemas"));
for (const id of Object.keys(commandInputs).filter((name) => isCommandId(name))) {
  writeFileSync(join(PACKAGE, "schemas", `${id}.json`), `${JSON.stringify(inputJsonSchema(id), null, 2)}\n`);
}
console.log(`packages/domain: dist, and ${Object.keys(commandInputs).length} schemas`);
