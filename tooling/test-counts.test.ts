import { expect, test } from "vitest";

import { playwrightCounts, vitestCounts } from "./test-counts.ts";

const file = (status: string, ...statuses: readonly string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: statuses.map((one, at) => ({ status: one, fullName: `test ${at}` })),
});

test("tests of Vitest are counted by their outcome", () => {
  expect(vitestCounts({ testResults: [file("passed", "passed", "skipped"), file("failed", "failed", "passed")] }, 1)).toEqual({ passed: 2, failed: 1, skipped: ["test 1"] });
});

test("a test of one engine is not missed on the other", () => {
  const assertionResults = [
    { status: "passed", fullName: "dialect [server] prepares once" },
    { status: "skipped", fullName: "dialect [embedded] prepares once" },
    { status: "skipped", fullName: "dialect [embedded] never ran" },
  ];
  expect(vitestCounts({ testResults: [{ name: "a.test.ts", status: "passed", assertionResults }] }, 0).skipped).toEqual(["dialect [embedded] never ran"]);
});

test("a file that could not be loaded is a failure", () => {
  expect(vitestCounts({ testResults: [file("passed", "passed"), file("failed")] }, 1)).toEqual({ passed: 1, failed: 1, skipped: [] });
});

test("an error outside any test is a failure", () => {
  expect(vitestCounts({ testResults: [file("passed", "passed")] }, 1).failed).toBe(1);
});

test("a run of no tests is a failure", () => {
  expect(vitestCounts({ testResults: [] }, 0).failed).toBe(1);
  expect(playwrightCounts({ suites: [] }, 0).failed).toBe(1);
});

test("tests of Playwright are counted in suites within suites", () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const suites = [
    { title: "a", specs: [spec("opens", "expected")], suites: [{ title: "b", specs: [spec("saves", "unexpected"), spec("prints", "flaky"), spec("later", "skipped")] }] },
  ];
  expect(playwrightCounts({ suites }, 1)).toEqual({ passed: 2, failed: 1, skipped: ["later"] });
});

test("a server that did not start is a failure", () => {
  expect(playwrightCounts({ suites: [{ title: "a" }], errors: [{}] }, 1).failed).toBe(1);
});
