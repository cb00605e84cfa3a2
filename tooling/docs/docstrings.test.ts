import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, test } from "vitest";

import { CAPABILITIES } from "../layers/domain-order.ts";
import { parseSource } from "../layers/source-file.ts";
import { ROOT } from "../run-command.ts";

const DOMAIN = join(ROOT, "packages/domain/src");
const capabilities = CAPABILITIES.filter((capability) => existsSync(join(DOMAIN, capability, "mod.ts")));

interface Shown {
  readonly name: string;
  readonly file: string;
}

/** What other packages see of a capability, with the file it stands in. */
function shownBy(capability: string): readonly Shown[] {
  const door = join(DOMAIN, capability, "mod.ts");
  return parseSource(door, readFileSync(door, "utf8"))
    .imports.filter(({ reExport, kind }) => reExport && kind === "value")
    .flatMap(({ to, names }) => names.map((name) => ({ name, file: to })));
}

/** The text above a function's declaration, or null where the name is no function. */
function commentAbove(text: string, name: string): string | null {
  const declaration = new RegExp(`^export (?:async )?function ${name}\\b|^export const ${name}\\b[^=\\n]*= (?:async )?(?:<[^\\n]*>)?\\(`, "mu").exec(text);
  if (declaration === null) return null;
  return (
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/u
      .exec(text.slice(0, declaration.index))?.[1]
      ?.replaceAll(/[\s*]+/gu, " ")
      .trim() ?? ""
  );
}

describe("the domain says what its functions mean", () => {
  test.each(capabilities)("%s: every function of mod.ts has a docstring", (capability) => {
    const functions = shownBy(capability).flatMap(({ name, file }) => {
      const comment = commentAbove(readFileSync(file, "utf8"), name);
      return comment === null ? [] : [{ name, file: file.slice(dirname(DOMAIN).length + 5), comment }];
    });
    const silent = functions.filter(({ comment }) => comment.split(" ").length < 3).map(({ name, file }) => `${file}: ${name}`);
    expect(silent).toEqual([]);
  });

  test("functions were found", () => {
    const count = capabilities.flatMap(shownBy).filter(({ name, file }) => commentAbove(readFileSync(file, "utf8"), name) !== null).length;
    expect(count).toBeGreaterThan(150);
  });
});
