import type { Role } from "./role.ts";

/** A role held on a unit; `path` is the unit's path today, because rights are today's (DEFINITIONS §1). */
export interface RoleGrant {
  readonly role: Role;
  readonly unitId: string;
  readonly path: string;
}

/**
 * Who acts. `personId` links an account to a person, so that own records are recognised; `aal` is the assurance level of
 * the sign-in: 0 none, 1 one factor, 2 two factors.
 */
export interface Actor {
  readonly kind: "user" | "token" | "operator" | "anonymous";
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly aal: 0 | 1 | 2;
  readonly grants: readonly RoleGrant[];
}

export const ANONYMOUS: Actor = { kind: "anonymous", accountId: null, personId: null, name: "", aal: 0, grants: [] };

/** Whether the actor holds the role on any unit; where it holds is the condition's business, not this function's. */
export function hasRole(actor: Actor, role: Role): boolean {
  return actor.grants.some((grant) => grant.role === role);
}

/** Paths of the units on which the actor holds one of the roles, shortest cover, sorted. */
export function grantedPaths(actor: Actor, roles: readonly Role[]): readonly string[] {
  return coveringPaths(actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.path));
}

const UNIT_PATH = /^\/(?:[0-9A-Za-z_-]+\/)+$/;

/** A path of whole segments such as `/1/0c/3f/`. */
export function isUnitPath(path: string): boolean {
  return UNIT_PATH.test(path);
}

/** Whether the unit at `path` is the one at `prefix` or lies below it; `/1/` does not hold `/10/`. Malformed or null is false. ACC-2 */
export function isWithin(path: string | null, prefix: string): boolean {
  return path !== null && isUnitPath(prefix) && isUnitPath(path) && path.startsWith(prefix);
}

/** The fewest prefixes that cover the same units; malformed ones drop out, so an empty path never means everything. ACC-2 */
export function coveringPaths(paths: readonly string[]): readonly string[] {
  const cover: string[] = [];
  // Sorted, a prefix stands directly before everything below it.
  for (const path of paths.filter(isUnitPath).toSorted()) {
    const last = cover.at(-1);
    if (last === undefined || !path.startsWith(last)) cover.push(path);
  }
  return cover;
}
