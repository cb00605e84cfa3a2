import { describe, expect, test } from "vitest";

import { EXEMPTIONS, MOST_EXEMPTIONS } from "../exemptions.ts";
import { LAYER_RULES } from "./layer-rules.ts";
import { readSources } from "./read-sources.ts";

const files = readSources();
const violations = new Map(LAYER_RULES.map((rule) => [rule.id, rule.check(files)]));

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

  test("they only shrink", () => {
    expect(EXEMPTIONS.length).toBe(MOST_EXEMPTIONS);
  });
});
