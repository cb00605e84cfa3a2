/* oxlint-disable typescript/no-unsafe-assignment -- runs by hand in Node, outside this package's browser types */
// Draws the named codicons into icon-paths-*.ts: inline paths need no font request, and only what is used is shipped.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { EDITOR_ICONS, SHELL_ICONS } from "./icon-names.ts";

const folder = join(dirname(createRequire(import.meta.url).resolve("@vscode/codicons/package.json")), "src/icons");

/** Names the font knows as another glyph's. */
const ALIASES: Readonly<Record<string, string>> = { menu: "three-bars", gear: "settings-gear" };

for (const [file, union, names] of [
  ["shell", "ShellIconName", SHELL_ICONS],
  ["editor", "EditorIconName", EDITOR_ICONS],
] as const) {
  const lines = [...names].toSorted().map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(drawing(name))},`);
  const head = "// Drawn by generate-icons.ts from @vscode/codicons (CC BY 4.0, Microsoft): box and fill rule, a bar, the path.";
  const text = `${head}\nimport type { ${union} } from "./icon-names.ts";\n\nexport const ${file}IconPaths: Readonly<Record<${union}, string>> = {\n${lines.join("\n")}\n};\n`;
  writeFileSync(new URL(`icon-paths-${file}.ts`, import.meta.url), text);
}

function drawing(name: string): string {
  const svg = readFileSync(join(folder, `${ALIASES[name] ?? name}.svg`), "utf8");
  if (/<(?!svg|path|\/)|transform|opacity/.test(svg)) throw new Error(`${name} is more than paths`);
  const box = /viewBox="0 0 (\d+) /.exec(svg)?.[1] ?? "16";
  const rule = svg.includes('fill-rule="evenodd"') ? "e" : "";
  const paths = [...svg.matchAll(/\sd="([^"]+)"/g)].map((found) => rounded(found[1] ?? "", box === "16" ? 2 : 1));
  return `${box === "16" ? "" : box}${rule}|${paths.join("")}`;
}

/** A hundredth of a sixteenth of a glyph is finer than a pixel at any zoom. */
function rounded(path: string, places: number): string {
  return path.replace(/\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(places))));
}
