/** Values a refusal may carry into its text. */
export type Facts = Readonly<Record<string, string | number | null>>;

/**
 * Why something is not accepted: a code that has a text in both languages, the facts the text needs, and the field
 * to mark. A refusal is an answer, not a fault; faults are exceptions. KRN-1
 */
export interface Refusal<C extends string = string> {
  readonly code: C;
  readonly facts?: Facts;
  readonly field?: string;
  readonly related?: readonly Refusal[];
}

export type Result<T, C extends string = string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal<C> };

/** An answer that is not refused. KRN-1 */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Absent facts and field are left out rather than set to undefined, so that refusals compare and serialise plainly. KRN-1 */
export function refuse<C extends string>(code: C, facts?: Facts, field?: string): { ok: false; refusal: Refusal<C> } {
  return {
    ok: false,
    refusal: { code, ...(facts === undefined ? {} : { facts }), ...(field === undefined ? {} : { field }) },
  };
}

/** The value of a result known to be good, such as a literal; a refusal here is a fault and throws. KRN-1 */
export function must<T>(r: Result<T>): T {
  if (r.ok) return r.value;
  throw new Error(`unexpected refusal ${r.refusal.code} ${JSON.stringify(r.refusal.facts ?? {})}`);
}
