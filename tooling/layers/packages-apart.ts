import { importRule, isTest } from "./layer-rule.ts";

const PACKAGES = ["packages/domain/", "packages/ui/", "packages/demo/", "apps/api/", "apps/admin/"] as const;

/** What each package may name of the others. */
const KNOWS: Readonly<Record<(typeof PACKAGES)[number], readonly string[]>> = {
  "packages/domain/": [],
  "packages/ui/": [],
  "packages/demo/": ["@yanzhen/domain"],
  "apps/api/": ["@yanzhen/domain", "@yanzhen/demo"],
  "apps/admin/": ["@yanzhen/domain", "@yanzhen/ui", "@yanzhen/api"],
};

function packageOf(path: string): (typeof PACKAGES)[number] | null {
  return PACKAGES.find((folder) => path.startsWith(folder)) ?? null;
}

export const packagesApart = importRule("packages-apart", "packages meet by name, and only those meant to", (file, { to }) => {
  const here = packageOf(file.path);
  if (here === null) return null;
  const there = packageOf(to);
  if (there !== null && there !== here) return `reaches into ${there} by path: ${to}`;
  if (to.startsWith("@yanzhen/") && !KNOWS[here].some((name) => to === name || to.startsWith(`${name}/`))) return `imports ${to}`;
  return null;
});

export const apiAsTypes = importRule("api-as-types", "the console sees the API as a type only", (file, { to, kind }) => {
  if (!file.path.startsWith("apps/admin/") || !to.startsWith("@yanzhen/api")) return null;
  return kind === "type" ? null : `imports ${to} at run time`;
});

const SERVER_ONLY = /^(node:|kysely$|hono|@hono\/|pg$|@electric-sql\/|@trpc\/server(?!\/observable))/u;

export const browserOnly = importRule("browser-only", "what runs in a browser uses nothing of the server", (file, { to, kind }) => {
  const shown = file.path.startsWith("packages/ui/src/") || file.path.startsWith("apps/admin/src/");
  if (!shown || isTest(file.path) || /\/generate-[\w-]+\.ts$/u.test(file.path)) return null;
  return SERVER_ONLY.test(to) && kind !== "type" ? `imports ${to}` : null;
});
