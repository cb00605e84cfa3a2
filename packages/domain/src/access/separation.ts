import type { Actor, RoleGrant } from "./actor.ts";
import { evaluateAny } from "./evaluate.ts";
import type { AnyPolicies, AnyPolicy } from "./policy.ts";
import { kindOf, ROLES } from "./role.ts";
import type { Role } from "./role.ts";

export interface SeparationFault {
  readonly command: string;
  readonly kind: AnyPolicy["kind"];
  readonly role: Role;
}

/**
 * Commands some role could run although it stands on another side of the separation (三员): an administrator a business
 * command, a business role or another administrator an administrator's. Sound for every record: a role counts as able
 * unless the condition is false with no field known, the role held at the top of a tree and two factors given. ACC-8
 */
export function separationFaults(policies: AnyPolicies): readonly SeparationFault[] {
  return Object.entries(policies).flatMap(([command, policy]) =>
    ROLES.filter((role) => !mayServe(policy, role) && mightHold(policy, role)).map((role) => ({
      command,
      kind: policy.kind,
      role,
    })),
  );
}

/** Throws, naming every fault; for the test each capability runs over its policies. ACC-8 */
export function assertSeparation(policies: AnyPolicies): void {
  const faults = separationFaults(policies).map((fault) => `${fault.role} could run ${fault.command} (${fault.kind})`);
  if (faults.length > 0) throw new Error(`separation of administrators is broken: ${faults.join("; ")}`);
}

function mayServe(policy: AnyPolicy, role: Role): boolean {
  if (policy.kind === "self") return true;
  const kind = kindOf(role);
  return kind === policy.kind || (policy.alsoFor ?? []).includes(kind);
}

function mightHold(policy: AnyPolicy, role: Role): boolean {
  const grant: RoleGrant = { role, unitId: "any", path: "/any/" };
  const levels = [0, 1, 2] as const;
  return levels.some((aal) => {
    const actor: Actor = { kind: "user", accountId: "any", personId: "any", name: "", aal, grants: [grant] };
    return evaluateAny(policy.when, actor, {}) !== false;
  });
}
