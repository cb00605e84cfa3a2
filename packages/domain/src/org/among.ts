/** The rows a rule has to look at: all, or those whose id was asked for. */
export function among<T extends { readonly id: string }>(rows: readonly T[], ids: ReadonlySet<string> | undefined): readonly T[] {
  return ids === undefined ? rows : rows.filter((row) => ids.has(row.id));
}

/** `path` is left out of a finding rather than set to nothing: a person without a unit has none. */
export function atPath(path: string | null): { readonly path?: string } {
  return path === null ? {} : { path };
}
