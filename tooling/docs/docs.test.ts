import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, test } from "vitest";

import { ROOT } from "../run-command.ts";

const PAGES = ["README.md", ...globSync("docs/**/*.md", { cwd: ROOT })];
const LINK = /\]\((?!https?:|#)([^)#\s]+)/gu;
/** A path in code type that begins at one of our folders; placeholders and patterns are not paths. */
const PATH = /`((?:apps|packages|tooling|bench|docs)\/[^`\s<>*…{}]*)`/gu;

/** A heading that names a folder; the first cells of the table below it are files in that folder. */
const SECTION = /^## .*`([^`]+\/)`\n([\s\S]*?)(?=^## |$(?![\s\S]))/gmu;
const FIRST_CELL = /^\| `([^`]+)`/gmu;

describe.each(PAGES)("%s", (page) => {
  const text = readFileSync(join(ROOT, page), "utf8");

  test("links lead somewhere", () => {
    const links = [...text.matchAll(LINK)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });

  test("files listed under a folder are there", () => {
    const files = [...text.matchAll(SECTION)].flatMap(([, folder = "", body = ""]) => [...body.matchAll(FIRST_CELL)].map((cell) => `${folder}${cell[1] ?? ""}`));
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test("paths exist", () => {
    const paths = [...text.matchAll(PATH)].map((match) => match[1] ?? "");
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
