import { describe, expect, test } from "vitest";

import { decide } from "../access/policy.ts";
import { hasText } from "../messages/catalogue.ts";
import { type Metric, metricKeys, metrics, metricTexts } from "./metrics.ts";
import { printRatio } from "./print-metric.ts";
import { reportingPolicies } from "./reporting.policy.ts";

describe("metrics", () => {
  test.each(metricKeys)("RPT-1 %s: is named and explained, counts rows, and prints as a ratio only when it is one", (key) => {
    const metric: Metric = metrics[key];
    const { name, formula } = metricTexts(key);
    expect([hasText(name), hasText(formula)]).toEqual([true, true]);
    expect(metric.source.length).toBeGreaterThan(0);
    expect(metric.print === null).toBe(metric.kind !== "ratio");
  });

  test.each([
    ["coverage", 599, 615, "97.3%"],
    ["coverage", 615, 615, "100.0%"],
    ["coverage", 0, 0, "–"],
    ["projectsPerCovered", 800, 599, "1.3"],
    ["projectsPerCovered", 808, 599, "1.3"],
  ] as const)("RPT-2 %s of %i in %i prints %s", (key, numerator, denominator, printed) => {
    expect(printRatio(key, { numerator, denominator })).toBe(printed);
  });

  test("RPT-2 a count is no ratio to be printed", () => {
    expect(() => printRatio("compounds", { numerator: 1, denominator: 2 })).toThrow(TypeError);
  });

  test.each([
    ["districtOfficer", "/1/", "/1/2/", true, true],
    ["streetOfficer", "/1/2/", "/1/2/3/", true, true],
    ["streetOfficer", "/1/2/", "/1/4/", false, false],
    ["communitySecretary", "/1/2/3/", "/1/2/3/", true, false],
    ["auditAdmin", "/1/", "/1/", false, false],
  ] as const)("RPT-3 %s on %s asks about %s: may see %s, may put aside and export %s", (role, at, path, sees, acts) => {
    const actor = { kind: "user", accountId: "a", personId: null, name: "甲", aal: 1, grants: [{ role, unitId: "u", path: at }] } as const;
    const may = (id: keyof typeof reportingPolicies): boolean => decide(reportingPolicies, id, actor, { path }).ok;
    expect([may("reporting.overview"), may("diagnostics.view")]).toEqual([sees, sees]);
    expect([may("diagnostics.suppress"), may("diagnostics.lift"), may("reporting.export"), may("diagnostics.export")]).toEqual([acts, acts, acts, acts]);
  });
});
