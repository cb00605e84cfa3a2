import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env["YANZHEN_API"] ?? "http://127.0.0.1:7300";

/** The host header stays as the browser sent it, because the server compares it with the origin of every write. */
const proxied = { target: api, changeOrigin: false } as const;

export default defineConfig({
  plugins: [react()],
  server: { port: 7311, proxy: { "/trpc": proxied, "/upload": proxied, "/events": proxied } },
  build: {
    target: "es2023",
    // Nothing inline: the policy allows scripts from files only, and fonts and pictures come as files too.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
});
