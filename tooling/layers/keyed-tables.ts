import type { LayerRule } from "./layer-rule.ts";

const sameSet = (keys: readonly string[]): string => [...new Set(keys)].toSorted().join("\0");

/** Where the keys are the members of a union, the compiler could tell when one is missing, and `Record<string, …>` keeps it from it. */
export const keyedTables: LayerRule = {
  id: "keyed-tables",
  why: "a table keyed by a union says so: Record<Union, …>",
  check: (files) => {
    const unions = new Map(files.flatMap(({ path, unions: own }) => own.map((members) => [sameSet(members), path] as const)));
    return files.flatMap(({ path, looseTables }) =>
      looseTables.flatMap(({ name, keys }) => {
        const union = unions.get(sameSet(keys));
        return union === undefined ? [] : [{ file: path, what: `${name} has the members of a union of ${union} for keys, and says Record<string, …>` }];
      }),
    );
  },
};
