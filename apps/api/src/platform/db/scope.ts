/**
 * What a caller may see: units whose dated path on `onDate` begins with one of `paths` (each ends in `/`), and the people whose
 * files those units keep on that date. Rights are today's, so `onDate` is the business date, also when reading the past.
 */
export interface Scope {
  readonly tenant: number;
  readonly paths: readonly string[] | "all";
  readonly onDate: string;
}

/**
 * Why work may look at everything in a tenant without an actor's scope. One line each; a new reason is a decision, and the
 * reviewer finds it here.
 */
export const SYSTEM_REASONS = {
  audit: "the log covers everybody",
  authentication: "the caller is not known yet",
  backup: "a backup is whole or worthless",
  diagnostics: "rules are checked over everybody; findings are filtered by scope when shown",
  duplicates: "the same person may be kept by two units; only the fact is told",
  ownRecords: "one's own entries are open to oneself; the query names the account and the person",
  evaluation: "a run scores everybody posted in the unit it was allowed for, wherever their files are kept",
  import: "keys are matched over the tenant; every row is checked by the policy",
  operator: "whoever runs the machine names units; nothing in them is read",
  repository: "a command loads its row by id and decides by the policy",
  retention: "periods end for everybody",
  rollups: "totals are made once for all and read by unit",
  search: "kept in memory for everybody; each look-up is cut down to the scope of who asks",
  seed: "the demo district is made, not read",
} as const satisfies Record<string, string>;

export type SystemReason = keyof typeof SYSTEM_REASONS;

/** Sees one tenant whole. The reason stands in the code that asks and in SYSTEM_REASONS. */
export function systemScope(reason: SystemReason, tenant: number): Scope {
  if (!Object.hasOwn(SYSTEM_REASONS, reason)) throw new Error(`no such reason: ${reason}`);
  return { tenant, paths: "all", onDate: "infinity" };
}

/** The half-open range of paths at or below one: `/1/` → from `/1/` to before `/10`, in byte order, since `0` follows `/`. */
export function pathRange(path: string): { readonly from: string; readonly before: string } {
  if (!path.startsWith("/") || !path.endsWith("/")) throw new Error(`not a unit path: ${path}`);
  return { from: path, before: `${path.slice(0, -1)}0` };
}
