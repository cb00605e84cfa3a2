import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { EXEMPTIONS, MOST_EXEMPTIONS, MOST_SILENCED } from "../exemptions.ts";
import { ROOT } from "../run-command.ts";
import { LAYER_RULES } from "./layer-rules.ts";
import { readSources } from "./read-sources.ts";

const files = readSources();
const violations = new Map(LAYER_RULES.map((rule) => [rule.id, rule.check(files)]));

const silenced = files
  .filter(({ path }) => !path.startsWith("tooling/"))
  .flatMap(({ path }) => readFileSync(join(ROOT, path), "utf8").split("\n"))
  .filter((line) => line.includes("oxlint-disable"));

function git(...words: readonly string[]): string {
  return execFileSync("git", words, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

/** What a file held after each commit that changed it; nothing where the sources came without their history. */
function formerStates(file: string): readonly string[] {
  try {
    const commits = git("log", "--format=%H", "--diff-filter=AM", "--", file).split("\n").filter(Boolean);
    return commits.map((commit) => git("show", `${commit}:${file}`));
  } catch {
    // Without git, or in a folder that git does not trust.
    return [];
  }
}

/** A number the file did not state yet bounds nothing. */
function numberIn(text: string, name: string): number {
  return Number(new RegExp(`${name} = (\\d+)`, "u").exec(text)?.[1] ?? Number.POSITIVE_INFINITY);
}

describe("layers", () => {
  test("the sources were found", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  test.each(LAYER_RULES.map((rule) => [`${rule.id}: ${rule.why}`, rule.id] as const))("%s", (_, id) => {
    const exempt = new Set(EXEMPTIONS.filter((exemption) => exemption.rule === id).map(({ file }) => file));
    const broken = (violations.get(id) ?? []).filter(({ file }) => !exempt.has(file));
    expect(broken.map(({ file, what }) => `${file}: ${what}`)).toEqual([]);
  });

  test("half of the files have fewer than 100 lines", () => {
    const lengths = files.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });
});

describe("exemptions", () => {
  test("each is still needed", () => {
    const needed = EXEMPTIONS.filter(({ rule, file }) => (violations.get(rule) ?? []).some((violation) => violation.file === file));
    expect(EXEMPTIONS).toEqual(needed);
  });

  test("there are as many as the file says", () => {
    expect([EXEMPTIONS.length, silenced.length]).toEqual([MOST_EXEMPTIONS, MOST_SILENCED]);
  });

  test("whoever silences the linter says why", () => {
    expect(silenced.filter((line) => !/-- \S.{10,}/u.test(line))).toEqual([]);
  });

  test("they only shrink", () => {
    for (const earlier of formerStates("tooling/exemptions.ts")) {
      expect(MOST_EXEMPTIONS).toBeLessThanOrEqual(numberIn(earlier, "MOST_EXEMPTIONS"));
      expect(MOST_SILENCED).toBeLessThanOrEqual(numberIn(earlier, "MOST_SILENCED"));
    }
  });
});
