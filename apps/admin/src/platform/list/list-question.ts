/** One of the values, or nothing: an address typed by hand asks no question the server does not know. */
export function oneOf<V extends string>(values: readonly V[], text: string | null): V | undefined {
  return values.find((value) => value === text);
}

/** The order an address names, `-key` from the last to the first; `usual` where the server does not sort by it. */
export function orderOf<S extends string>(sort: string, keys: readonly S[], usual: NoInfer<S>): { readonly sort: S; readonly descending: boolean } {
  return { sort: oneOf(keys, sort.replace(/^-/, "")) ?? usual, descending: sort.startsWith("-") };
}

/** Text, where there is any. */
export function typed(text: string): string | undefined {
  return text === "" ? undefined : text;
}

/** Puts every condition back to rest (`cleared`), or null where none of them narrows the list. */
export function resetTo<Q extends object>(cleared: Partial<Q>, query: Q, setQuery: (patch: Partial<Q>) => void): (() => void) | null {
  const narrowed = Object.entries(cleared).some(([field, rest]) => Reflect.get(query, field) !== rest);
  return narrowed ? () => setQuery(cleared) : null;
}
