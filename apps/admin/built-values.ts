import { pathToFileURL } from "node:url";

import type { Plugin } from "vite";

/**
 * A module `*.built.ts` is run when the console is built, and the value it exports stands in the bundle: what it was made from does
 * not travel. Under `vite dev` and in tests it is a module like any other.
 */
export function builtValues(): Plugin {
  return {
    name: "built-values",
    apply: "build",
    async load(id) {
      if (!id.endsWith(".built.ts")) return null;
      const { default: value } = (await import(pathToFileURL(id).href)) as { readonly default: unknown };
      return { code: `export default ${JSON.stringify(value)};`, moduleType: "js", map: null };
    },
  };
}
