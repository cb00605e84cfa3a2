import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

import { findChromium } from "../../tooling/find-chromium.ts";

const chromium = await findChromium();
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Components of the console and of the ui package, in a real browser. */
export default defineConfig({
  plugins: [react()],
  // A test beside a component of packages/ui finds the test library, which only the console depends on.
  resolve: { dedupe: ["react", "react-dom", "vitest-browser-react"] },
  // A library met only while tests run makes Vite bundle again and reload the page under them.
  optimizeDeps: { entries: ["src/**/*.{ts,tsx}", "../../packages/ui/src/**/*.{ts,tsx}"], include: ["vitest-browser-react", "react/jsx-dev-runtime", "react-dom/client"] },
  server: { fs: { allow: [root] } },
  test: {
    name: "admin",
    dir: root,
    include: chromium === null ? [] : ["apps/admin/src/**/*.test.tsx", "packages/ui/src/**/*.test.tsx"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: "chromium" }],
      provider: playwright({ launchOptions: chromium === null ? {} : { executablePath: chromium.executablePath, args: chromium.args } }),
    },
  },
});
