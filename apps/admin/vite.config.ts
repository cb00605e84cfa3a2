import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env["YANZHEN_API"] ?? "http://127.0.0.1:7300";

/** The host header stays as the browser sent it, because the server compares it with the origin of every write. */
const proxied = { target: api, changeOrigin: false } as const;

/** What only dynamic imports reach: antd, the palette's lists, paper. Anything else left out of the shell would import it back in a circle. */
const LATER = /\/(antd\/|palette\/(palette|palette-list|command-palette|command-filter|use-command-items)\.|quick-open\/(quick-open|start-provider|use-quick-items)\.|use-domain-text|query-view|pick-dialog|context-menu\.tsx|print-sheet|workbench\/sign-in\/)/;

/** Parts of other packages that the first screen draws with. */
const SHELL_PARTS = /packages\/(ui\/src\/language\/|ui\/src\/primitives\/(class-names|icon|icon-button|icon-paths-shell|button|status-button|badge|kbd|skeleton|empty-state)\.|domain\/src\/(access\/|kernel\/(result|calendar-date)))/;

function isShell(id: string): boolean {
  if (SHELL_PARTS.test(id)) return true;
  return /apps\/admin\/src\/(platform|workbench)\//.test(id) && !LATER.test(id);
}

export default defineConfig({
  plugins: [react()],
  server: { port: 7311, proxy: { "/trpc": proxied, "/upload": proxied, "/events": proxied } },
  build: {
    target: "es2023",
    // Nothing inline: the policy allows scripts from files only, and fonts and pictures come as files too.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // The first screen in a handful of files: left alone, shared modules become two dozen requests.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "vendor", test: /preload-helper|rolldown.runtime|node_modules.*\/(react|react-dom|scheduler|react-resizable-panels|@tanstack\/(query-core|react-query)|@trpc\/(client|server|tanstack-react-query))\// },
            { name: "sign-in", test: /src\/workbench\/sign-in\/(?!starting|unreachable)/ },
            { name: "shell", test: isShell },
            { name: "status", test: /src\/contrib\/workbench\/status\// },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 900,
  },
});
