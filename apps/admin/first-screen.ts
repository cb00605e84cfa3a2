import { parseAst } from "vite";

/** What the bundler tells about a module. */
interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly code: string | null; readonly importedIds: readonly string[] } | null;
}

/** Parsers of inputs stand beside what the first screen reads of the domain, and it needs none of them. */
const LATER = /\.(input|schema)\.ts$|node_modules\/.*\/zod\//u;

/** A package's door: it only passes names on, so of what stands behind it only the names asked for are needed. */
const DOOR = /\/mod\.ts$/u;

/**
 * Puts all that the roots import, directly or not, into one file. Besides the entries, roots are modules that the source
 * loads lazily but that are drawn on every start.
 */
export function firstScreen(roots: readonly string[]): (id: string, graph: ModuleGraph) => string | null {
  let eager: ReadonlySet<string> | null = null;
  return (id, graph) => {
    eager ??= reached(roots, graph);
    return eager.has(id) ? "shell" : null;
  };
}

function reached(roots: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const seen = new Set(roots);
  // A set iterates over what is added while it is walked.
  for (const id of seen) for (const other of importedBy(id, graph)) if (!LATER.test(other)) seen.add(other);
  return seen;
}

/** The modules one imports; through a door only those that the names it asks for come from. */
function importedBy(id: string, graph: ModuleGraph): readonly string[] {
  const importedIds = graph.getModuleInfo(id)?.importedIds ?? [];
  if (!importedIds.some((other) => DOOR.test(other))) return importedIds;
  const named = namesBySource(id, graph);
  return importedIds.flatMap((other, index) => {
    if (!DOOR.test(other)) return [other];
    const names = named[index]?.names;
    if (names === undefined) return [other];
    const behind = namesBySource(other, graph);
    const ids = graph.getModuleInfo(other)?.importedIds ?? [];
    return ids.filter((_, at) => behind[at]?.names.some((name) => names.includes(name)) ?? true);
  });
}

interface Names {
  readonly source: string;
  readonly names: string[];
}

/** By source, in the order of the bundler's own list: the names a module imports or passes on. */
function namesBySource(id: string, graph: ModuleGraph): readonly Names[] {
  const bySource = new Map<string, Names>();
  for (const statement of parseAst(graph.getModuleInfo(id)?.code ?? "").body) {
    if ((statement.type !== "ImportDeclaration" && statement.type !== "ExportNamedDeclaration") || statement.source === null) continue;
    const source = statement.source.value;
    const found = bySource.get(source) ?? { source, names: [] };
    bySource.set(source, found);
    for (const part of statement.specifiers) found.names.push("imported" in part ? nameOf(part.imported) : "exported" in part ? nameOf(part.exported) : "*");
  }
  return [...bySource.values()];
}

const nameOf = (node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string => node.name ?? String(node.value);
