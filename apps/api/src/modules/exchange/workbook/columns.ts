/** One field an import can fill, with the column names offices give it. Names are compared after `plainName`. */
export interface ColumnSpec<F extends string = string> {
  readonly field: F;
  /** The first one is how the field is called on screen and in templates. */
  readonly names: readonly string[];
  readonly en: string;
  readonly required: boolean;
}

export interface ColumnMapping {
  /** field → 0-based column; absent when the file has no such column. */
  readonly [field: string]: number | undefined;
}

/** Column names differ by spaces, width, brackets and line breaks only; those are taken away before comparing. */
export function plainName(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s"'“”‘’:*·、,()]/gu, "")
    .toLowerCase();
}

const stripBrackets = (text: string): string => plainName(text.normalize("NFKC").replaceAll(/\([^()]*\)/gu, ""));

/** How well a header names a spec: 3 exactly, 2 without its bracketed part, 1 as the last part of a two-row header, 0 not at all. */
export function matchStrength(header: string, spec: ColumnSpec): 0 | 1 | 2 | 3 {
  const names = spec.names.map((name) => plainName(name));
  if (names.includes(plainName(header.replaceAll("/", "")))) return 3;
  if (names.includes(stripBrackets(header.replaceAll("/", "")))) return 2;
  const last = header.split("/").at(-1) ?? header;
  return header.includes("/") && names.includes(plainName(last)) ? 1 : 0;
}

/** Proposes a column for each field: the strongest name wins, a column serves one field, the earlier column wins a tie. */
export function proposeMapping(headers: readonly string[], specs: readonly ColumnSpec[]): ColumnMapping {
  const candidates = specs.flatMap((spec) => headers.map((header, column) => ({ field: spec.field, column, strength: matchStrength(header, spec) })));
  const taken = new Set<number>();
  const mapping: Record<string, number | undefined> = {};
  for (const candidate of candidates.filter((c) => c.strength > 0).toSorted((a, b) => b.strength - a.strength || a.column - b.column)) {
    if (taken.has(candidate.column) || mapping[candidate.field] !== undefined) continue;
    mapping[candidate.field] = candidate.column;
    taken.add(candidate.column);
  }
  return mapping;
}
