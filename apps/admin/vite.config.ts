import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

import { builtValues } from "./built-values.ts";
import { firstScreen } from "./first-screen.ts";
import { packedFiles } from "./packed-files.ts";

const api = process.env["YANZHEN_API"] ?? `http://127.0.0.1:${process.env["PORT"] ?? "7300"}`;

/** The host header stays as the browser sent it, because the server compares it with the origin of every write. */
const proxied = { target: api, changeOrigin: false } as const;

const VENDOR =
  /rolldown\/runtime|node_modules.*\/(react|react-dom|scheduler|react-resizable-panels|@tanstack\/(query-core|react-query)|@trpc\/(client|server|tanstack-react-query))\//;

const source = (path: string): string => fileURLToPath(new URL(`src/${path}`, import.meta.url));
/** What stands in the status bar; a form that one of them opens comes when it is opened. */
const statusItems = readdirSync(source("contrib/workbench/status")).flatMap((file) => (/(?<!-form)\.tsx$/u.test(file) ? [source(`contrib/workbench/status/${file}`)] : []));

export default defineConfig({
  plugins: [react(), builtValues(), packedFiles()],
  server: { port: 7311, proxy: { "/trpc": proxied, "/upload": proxied, "/events": proxied } },
  build: {
    target: "es2023",
    // Nothing inline: the policy allows scripts from files only, and fonts and pictures come as files too.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // The first screen in a handful of files: left alone, shared modules become two dozen requests.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "vendor", test: VENDOR, priority: 2 },
            {
              name: firstScreen([
                source("main.tsx"),
                source("start-workbench.tsx"),
                source("contrib/organization/views/unit-tree.tsx"),
                source("contrib/organization/editors/overview.tsx"),
                ...statusItems,
              ]),
              priority: 1,
            },
            { name: "sign-in", test: /workbench\/sign-in\//u, priority: 0 },
          ],
        },
      },
    },
  },
});
