import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, test } from "vitest";

import { ROOT } from "../run-command.ts";

const PAGES = ["README.md", ...globSync("docs/**/*.md", { cwd: ROOT })];
const LINK = /\]\((?!https?:|#)([^)#\s]+)/gu;
/** A path in code type that begins at one of our folders; placeholders and patterns are not paths. */
const PATH = /`((?:apps|packages|tooling|bench|docs)\/[^`\s<>*…{}]*)`/gu;

describe.each(PAGES)("%s", (page) => {
  const text = readFileSync(join(ROOT, page), "utf8");

  test("links lead somewhere", () => {
    const links = [...text.matchAll(LINK)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });

  test("paths exist", () => {
    const paths = [...text.matchAll(PATH)].map((match) => match[1] ?? "");
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
