/** What the bundler tells about a module. */
interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** Parsers of inputs stand beside what the first screen reads of the domain, and it needs none of them. */
const LATER = /\.(input|schema)\.ts$|node_modules\/.*\/zod\//u;

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
  for (const id of seen) for (const other of graph.getModuleInfo(id)?.importedIds ?? []) if (!LATER.test(other)) seen.add(other);
  return seen;
}
