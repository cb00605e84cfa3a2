import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { defineConfig } from "@playwright/test";

import { findChromium } from "../../tooling/find-chromium.ts";

const chromium = await findChromium();
const port = process.env["E2E_PORT"] ?? "7390";

/** Loaded again in each worker, which inherits the folder of the run. */
function dataFolder(): string {
  const given = process.env["E2E_DATA"];
  if (given !== undefined) return given;
  const made = mkdtempSync(join(tmpdir(), "yanzhen-e2e-"));
  process.env["E2E_DATA"] = made;
  process.on("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A workbench that runs already, to write a test against without building and seeding each time. It keeps what the test writes. */
const running = process.env["E2E_URL"];
const data = running === undefined ? dataFolder() : "";

/** The workbench in a real browser, on a freshly seeded demo district. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // One district for all: what one test writes, another may read.
  workers: 1,
  forbidOnly: process.env["CI"] !== undefined,
  retries: process.env["CI"] === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    browserName: "chromium",
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: chromium === null ? {} : { executablePath: chromium.executablePath, args: chromium.args },
  },
  ...(running === undefined && {
    webServer: {
      command: "turbo run build --filter=@yanzhen/admin --output-logs=errors-only && node ../api/src/main.ts",
      url: `http://127.0.0.1:${port}/health`,
      timeout: 240_000,
      reuseExistingServer: false,
      gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
      stdout: "pipe",
      env: {
        PORT: port,
        YANZHEN_DATA: data,
        YANZHEN_ANCHOR_FILE: join(data, "anchors.txt"),
        // A machine's own settings must not lead the test to the office's database.
        DATABASE_URL: "",
        TURBO_TELEMETRY_DISABLED: "1",
        PATH: `${join(import.meta.dirname, "../../node_modules/.bin")}:${process.env["PATH"] ?? ""}`,
      },
    },
  }),
});
