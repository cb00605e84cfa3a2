import { availableParallelism } from "node:os";

import { defineConfig } from "vitest/config";

/** Two workers with an embedded database each fill two cores; more only wait for one another. */
const maxWorkers = Math.max(1, Math.min(4, availableParallelism()));

export default defineConfig({
  test: {
    maxWorkers,
    // A project without tests yet is no failure; the test runner counts, and refuses a run of none.
    passWithNoTests: true,
    projects: [
      { test: { name: "domain", root: "packages/domain", include: ["src/**/*.test.ts"], isolate: false, testTimeout: 30_000 } },
      { test: { name: "demo", root: "packages/demo", include: ["src/**/*.test.ts"], testTimeout: 120_000 } },
      {
        test: {
          name: "api",
          root: "apps/api",
          include: ["src/**/*.test.ts"],
          globalSetup: ["src/platform/db/testing/global-setup.ts"],
          // Opening an embedded database costs half a second, so files of one worker share theirs and empty it.
          isolate: false,
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: "ui", root: "packages/ui", include: ["src/**/*.test.ts"] } },
      { test: { name: "admin-node", root: "apps/admin", include: ["src/**/*.test.ts"] } },
      { test: { name: "tooling", include: ["tooling/**/*.test.ts", "bench/**/*.test.ts"], testTimeout: 60_000 } },
      "apps/admin/vitest.config.ts",
    ],
  },
});
