import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parseSync } from "vite";

import { ROOT } from "../run-command.ts";

export interface FoundRegex {
  readonly source: string;
  readonly flags: string;
  /** Files it stands in. */
  readonly files: readonly string[];
}

/** What runs in the product: what tests do with a regular expression, nobody outside can slow down. */
const PLACES = ["apps/*/src/**/*.{ts,tsx}", "packages/*/src/**/*.{ts,tsx}"];
const NOT_PRODUCT = /node_modules|\/dist\/|\.test\.tsx?$|\/testing\//u;

/** Every regular expression of the product, each once, and the places where one is built from a text at run time. */
export function regexesInProduct(): { readonly literals: readonly FoundRegex[]; readonly built: readonly string[] } {
  const found = new Map<string, { source: string; flags: string; files: string[] }>();
  const built: string[] = [];
  for (const path of globSync(PLACES, { cwd: ROOT, exclude: (name) => NOT_PRODUCT.test(name) }).toSorted()) {
    if (NOT_PRODUCT.test(path)) continue;
    visit(parseSync(path, readFileSync(join(ROOT, path), "utf8")).program, (node) => {
      const regex = node["regex"] as { readonly pattern: string; readonly flags: string } | undefined;
      if (node["type"] === "Literal" && regex !== undefined) {
        const key = `${regex.pattern}/${regex.flags}`;
        const one = found.get(key) ?? { source: regex.pattern, flags: regex.flags, files: [] };
        one.files.push(path);
        found.set(key, one);
      }
      const callee = node["callee"] as { readonly name?: string } | undefined;
      if (node["type"] === "NewExpression" && callee?.name === "RegExp") built.push(path);
    });
  }
  return { literals: [...found.values()], built };
}

function visit(value: unknown, seen: (node: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, seen);
  else if (typeof value === "object" && value !== null) {
    const node = value as Readonly<Record<string, unknown>>;
    if (typeof node["type"] === "string") seen(node);
    for (const child of Object.values(node)) visit(child, seen);
  }
}
