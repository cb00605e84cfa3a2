export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Titles of what did not run. */
  readonly skipped: readonly string[];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Counts of Vitest's JSON report; a file that failed outside its tests counts as one failure. */
export function vitestCounts(report: VitestReport, exitCode: number): Counts {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const brokenFiles = report.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"));
  const passed = tests.filter(({ status }) => status === "passed").length;
  const failed = tests.filter(({ status }) => status === "failed").length + brokenFiles.length;
  const didRun = ({ status }: { readonly status: string }): boolean => status === "passed" || status === "failed";
  const ran = new Set(tests.filter(didRun).map(({ fullName }) => fullName));
  const skipped = tests.filter((one) => !didRun(one) && !ran.has(onTheOtherEngine(one.fullName))).map(({ fullName }) => fullName);
  return orOneFailure({ passed, failed, skipped }, exitCode);
}

/** Some tests speak of one engine only; they did not run on the other, and that is no gap. */
function onTheOtherEngine(name: string): string {
  if (name.includes("[embedded]")) return name.replace("[embedded]", "[server]");
  return name.includes("[server]") ? name.replace("[server]", "[embedded]") : "";
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors?: readonly unknown[];
}

/** Counts of Playwright's JSON report; a test that passed at its second try counts as passed, and the list above shows it as flaky. */
export function playwrightCounts(report: PlaywrightReport, exitCode: number): Counts {
  const specs = allSuites(report.suites).flatMap((suite) => suite.specs ?? []);
  const tests = specs.flatMap((spec) => spec.tests.map(({ status }) => ({ status, title: spec.title })));
  const of = (...statuses: readonly string[]) => tests.filter(({ status }) => statuses.includes(status));
  return orOneFailure({ passed: of("expected", "flaky").length, failed: of("unexpected").length, skipped: of("skipped").map(({ title }) => title) }, exitCode);
}

function allSuites(suites: readonly PlaywrightSuite[]): readonly PlaywrightSuite[] {
  return suites.flatMap((suite) => [suite, ...allSuites(suite.suites ?? [])]);
}

/** A run that ended badly failed, even where each test it reached passed, or where none was reached. */
function orOneFailure(counts: Counts, exitCode: number): Counts {
  const nothingRan = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (exitCode !== 0 || nothingRan) ? { ...counts, failed: 1 } : counts;
}
