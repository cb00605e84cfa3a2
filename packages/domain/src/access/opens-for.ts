import type { Actor, RoleGrant } from "./actor.ts";
import { foldAny } from "./fold.ts";
import type { AnyPolicies } from "./policy.ts";

/** Nobody's account with a person behind it, so that rights over one's own record show. */
const HOLDER = { kind: "user", accountId: "", personId: "", name: "", aal: 1 } as const satisfies Partial<Actor>;

/** The commands a grant would open, on some record at least; in the order of the policies. ACC-17 */
export function opensFor(policies: AnyPolicies, grant: RoleGrant): readonly string[] {
  const holder: Actor = { ...HOLDER, grants: [grant] };
  return Object.entries(policies).flatMap(([command, policy]) => (policy.kind !== "self" && foldAny(policy.when, holder) !== false ? [command] : []));
}
