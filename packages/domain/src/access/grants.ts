import { ok, refuse } from "../kernel/result.ts";
import type { Refusal, Result } from "../kernel/result.ts";
import { isUnitPath } from "./actor.ts";
import type { RoleGrant } from "./actor.ts";
import { isAdminRole, isRole, standsOn } from "./role.ts";
import type { Role } from "./role.ts";

/** An account and what it holds today. */
export interface Holder {
  readonly accountId: string;
  readonly grants: readonly RoleGrant[];
}

export interface GrantRequest {
  /** The account that grants; null for the operator of the first start. */
  readonly by: string | null;
  readonly grants: readonly RoleGrant[];
}

export type GrantFault = "access.selfGrant" | "access.roleUnknown" | "access.pathMalformed" | "access.grantTwice" | "access.rolesExclusive";

/**
 * What speaks against giving an account these roles, every reason at once; empty is fine. The three administrators
 * exclude each other and all business roles; nobody grants to themselves; a role stands once per unit. ACC-9
 */
export function checkGrants(existing: Holder, requested: GrantRequest): readonly Refusal<GrantFault>[] {
  const refusals: Refusal<GrantFault>[] = [];
  const say = (refusal: { readonly refusal: Refusal<GrantFault> }) => refusals.push(refusal.refusal);
  if (requested.by === existing.accountId) say(refuse("access.selfGrant"));
  const held = [...existing.grants];
  for (const grant of requested.grants) {
    if (!isRole(grant.role)) {
      say(refuse("access.roleUnknown", { role: String(grant.role) }, "role"));
      continue;
    }
    if (!isUnitPath(grant.path)) say(refuse("access.pathMalformed", {}, "unitId"));
    if (held.some((other) => other.role === grant.role && other.unitId === grant.unitId)) {
      say(refuse("access.grantTwice", { role: grant.role }, "role"));
    }
    const clashing = new Set(held.map((other) => other.role).filter((role) => excludes(role, grant.role)));
    for (const other of clashing) say(refuse("access.rolesExclusive", { role: grant.role, other }, "role"));
    held.push(grant);
  }
  return refusals;
}

/** Whether one account may not hold both. ACC-9 */
export function excludes(a: Role, b: Role): boolean {
  return a !== b && (isAdminRole(a) || isAdminRole(b));
}

/**
 * Whether a role may be taken from an account, or the account be closed, when `others` more active accounts hold it: of
 * each administrator one remains. Refuses `access.lastHolder`. ACC-10
 */
export function checkRevocation(role: Role, others: number): Result<true, "access.lastHolder"> {
  return isAdminRole(role) && others < 1 ? refuse("access.lastHolder", { role }, "role") : ok(true);
}

/** Whether a role fits the level of the unit it is to be held on. Refuses `access.levelMismatch`. ACC-13 */
export function checkGrantLevel(role: Role, level: string): Result<true, "access.levelMismatch"> {
  return standsOn(role, level) ? ok(true) : refuse("access.levelMismatch", { role, level }, "unitId");
}

/** Whether a token may be bound to a role: other systems do business, none of them administers. Refuses `access.tokenRole`. ACC-15 */
export function checkTokenRole(role: Role): Result<true, "access.tokenRole"> {
  return isAdminRole(role) ? refuse("access.tokenRole", { role }, "role") : ok(true);
}
