import { defineConfig } from "@playwright/test";

import { findChromium } from "../../tooling/find-chromium.ts";

const chromium = await findChromium();

/** E2E_URL names a workbench that runs already, to write a test against without building and seeding each time. It keeps what the test writes. */
const running = process.env["E2E_URL"] !== undefined;

/** The workbench in a real browser, on a freshly seeded demo district for each worker. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // One page and its server seldom keep two cores busy.
  workers: running ? 1 : 2,
  forbidOnly: process.env["CI"] !== undefined,
  retries: process.env["CI"] === undefined ? 0 : 1,
  // A machine that does ten other things still passes; nothing waits longer than it must.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  use: {
    browserName: "chromium",
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: chromium === null ? {} : { executablePath: chromium.executablePath, args: chromium.args },
  },
  ...(!running && { globalSetup: "./e2e/seeded-folder.ts" }),
});
