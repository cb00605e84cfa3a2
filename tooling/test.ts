import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { CHECKS, type Check, runChecks } from "./checks.ts";
import { findChromium } from "./find-chromium.ts";
import { ROOT, runCommand } from "./run-command.ts";
import { type Counts, playwrightCounts, vitestCounts } from "./test-counts.ts";

const CI = process.env["CI"] !== undefined && process.env["CI"] !== "" && process.env["CI"] !== "false";
const BUILD: Check = { name: "build", run: () => runCommand("turbo", ["run", "build", "--filter=@yanzhen/admin", "--output-logs=errors-only"]) };
/** Needs a loop mount, which a container seldom has. */
const MAY_SKIP_IN_CI = /power[- ]cut/iu;

const reports = mkdtempSync(join(tmpdir(), "yanzhen-test-"));
const total = { passed: 0, failed: 0 };
const missing: string[] = [];

function add({ passed, failed }: { readonly passed: number; readonly failed: number }): void {
  total.passed += passed;
  total.failed += failed;
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** Skips that nothing above explains. */
function addSkips(counts: Counts, explained: RegExp | null): void {
  const skipped = counts.skipped.filter((title) => !MAY_SKIP_IN_CI.test(title) && explained?.test(title) !== true);
  if (skipped.length > 0) missing.push(`${skipped.length} tests did not run:\n    ${skipped.join("\n    ")}`);
}

function heading(text: string): void {
  console.log(`\n── ${text}`);
}

const serverGiven = (process.env["TEST_DATABASE_URL"] ?? "") !== "";
if (!serverGiven) missing.push("Tests on a PostgreSQL server: set TEST_DATABASE_URL to a server where databases may be created (PostgreSQL 15 or later).");
const chromium = await findChromium();
if (chromium === null) missing.push("Tests in a browser: no Chromium or Chrome was found. Install one, or name it in CHROMIUM.");
const env: Record<string, string> = chromium === null ? {} : { CHROMIUM: chromium.executablePath };

heading("checks");
add(await runChecks([...CHECKS, BUILD]));

heading(`unit and component tests${chromium === null ? "" : `, in the browser of ${chromium.from}`}`);
const vitestReport = join(reports, "vitest.json");
const vitest = await runCommand("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`], { show: true, env });
const vitestRead = read(vitestReport) as Parameters<typeof vitestCounts>[0] | undefined;
const unit = vitestCounts(vitestRead ?? { testResults: [] }, vitest.code);
add(unit);
addSkips(unit, serverGiven ? null : /TEST_DATABASE_URL/u);

const specs = globSync("apps/admin/e2e/**/*.spec.ts", { cwd: ROOT });
if (specs.length > 0 && chromium !== null) {
  heading("the workbench, end to end");
  const report = join(reports, "playwright.json");
  const folder = join(ROOT, "apps/admin");
  const playwright = await runCommand(join(folder, "node_modules/.bin/playwright"), ["test", "--reporter=list,json"], {
    show: true,
    folder,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const playwrightRead = read(report) as Parameters<typeof playwrightCounts>[0] | undefined;
  const endToEnd = playwrightCounts(playwrightRead ?? { suites: [] }, playwright.code);
  add(endToEnd);
  addSkips(endToEnd, null);
}

rmSync(reports, { recursive: true, force: true });
if (missing.length > 0) {
  console.log(`\n${"!".repeat(100)}\nNOT RUN${CI ? ", and under CI that is a failure" : ""}:\n${missing.map((text) => `  • ${text}`).join("\n")}\n${"!".repeat(100)}`);
  if (CI) add({ passed: 0, failed: missing.length });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
