import { fileRule, folderUnder, importRule, isTest, type LayerRule, type Violation } from "./layer-rule.ts";

const API = "apps/api/src/";
const MODULES = `${API}modules/`;
const PLATFORM = `${API}platform/`;

export const apiModules = importRule("api-modules", "a module's insides are private: others call its public.ts", (file, { to }) => {
  const target = folderUnder(to, MODULES);
  if (target === null || !file.path.startsWith(API)) return null;
  if (folderUnder(file.path, MODULES) === target) return null;
  if (to === `${MODULES}${target}/public.ts`) return null;
  if (file.path === `${API}root-router.ts` && to === `${MODULES}${target}/${target}.router.ts`) return null;
  if (isTest(file.path) && !file.path.startsWith(MODULES)) return null;
  return `reaches into ${to}`;
});

export const apiPlatform = importRule("api-platform", "the platform knows no capability", (file, { to }) =>
  file.path.startsWith(PLATFORM) && !isTest(file.path) && to.startsWith(MODULES) ? `imports ${to}` : null,
);

const READS = ["selectFrom"];
const WRITES = ["insertInto", "updateTable", "deleteFrom", "mergeInto", "replaceInto"];

function among(calls: ReadonlySet<string>, names: readonly string[]): string[] {
  return names.filter((name) => calls.has(name));
}

export const databaseAccess = fileRule("database-access", "in a module only the repository and queries/ touch the database", ({ path, calls }) => {
  if (!path.startsWith(MODULES) || isTest(path) || path.endsWith(".repository.ts") || path.includes("/queries/")) return null;
  const used = among(calls, [...READS, ...WRITES, "sql"]);
  return used.length === 0 ? null : `calls ${used.join(", ")}`;
});

const STATEMENTS_THAT_WRITE = ["insert", "update", "delete", "merge", "truncate", "create", "alter", "drop"];

export const queriesRead = fileRule("queries-read", "a query cannot write", ({ path, calls, statements }) => {
  if (!path.startsWith(MODULES) || !path.includes("/queries/") || isTest(path)) return null;
  const used = [...among(calls, WRITES), ...among(statements, STATEMENTS_THAT_WRITE)];
  return used.length === 0 ? null : `calls ${used.join(", ")}`;
});

/** Modules that make or clear away whole districts: the demo, the first start, what the law says must go. */
const WHOLE_DISTRICT = new Set(["demo", "instance", "retention"]);
/** Signing in is the access capability too; it has a module of its own because nobody is known yet. */
const CAPABILITY_OF: Readonly<Record<string, string>> = { session: "access" };

/** One place decides how a row may change: the repositories of the capability it belongs to. */
export const oneWriter: LayerRule = {
  id: "one-writer",
  why: "a repository writes only its own capability's tables",
  check: (files) => {
    const owner = new Map<string, { readonly capability: string; readonly file: string }>();
    return files.flatMap(({ path, writes }): readonly Violation[] => {
      const module = folderUnder(path, MODULES);
      if (module === null || isTest(path) || WHOLE_DISTRICT.has(module)) return [];
      const capability = CAPABILITY_OF[module] ?? module;
      return [...writes].flatMap((table) => {
        const known = owner.get(table) ?? { capability, file: path };
        owner.set(table, known);
        return known.capability === capability ? [] : [{ file: path, what: `writes ${table}, which ${known.file} writes` }];
      });
    });
  },
};

export const rawSql = fileRule("raw-sql", "raw SQL stands only in queries/ and platform/db", ({ path, calls }) => {
  if (!path.startsWith(API) || isTest(path) || path.includes("/queries/") || path.startsWith(`${PLATFORM}db/`)) return null;
  return calls.has("sql") ? "uses sql`…`" : null;
});
