import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { Actor } from "./actor.ts";
import type { AnyCond, AnyRecord, Cond } from "./cond.ts";
import { evaluate } from "./evaluate.ts";
import { refusalReason } from "./explain.ts";
import { foldAny } from "./fold.ts";
import type { FoldedCond } from "./fold.ts";
import type { RoleKind } from "./role.ts";

/**
 * Who may run a command, and which side of the separation of administrators it stands on. `self` is for what anyone
 * signed in does with their own account. `alsoFor` opens an administrator's reading to another administrator, such as
 * the list of accounts to both who makes them and who grants roles.
 */
export type Policy<R> = {
  readonly when: Cond<R>;
  /** The code told instead of the reason worked out. */
  readonly refusal?: string;
} & ({ readonly kind: "business" | "self" } | { readonly kind: Exclude<RoleKind, "business">; readonly alsoFor?: readonly Exclude<RoleKind, "business">[] });

export type PolicyKind = RoleKind | "self";

/** Command id → policy, all over the same record. */
export type Policies<R, Id extends string = string> = { readonly [K in Id]: Policy<R> };

/** Policies whose record type is not known to the reader. */
export interface AnyPolicy {
  readonly kind: PolicyKind;
  readonly when: AnyCond;
  readonly refusal?: string;
  readonly alsoFor?: readonly RoleKind[];
}
export type AnyPolicies = Readonly<Record<string, AnyPolicy>>;

/** Declares policies over R; a wrong field, value or command id is a compile error. ACC-6 */
export function definePolicy<R extends object>() {
  return <Id extends string>(policies: Policies<R, Id>): Policies<R, Id> => policies;
}

export type DecisionRefusal = "access.denied" | "access.signIn" | "access.roleMissing" | "access.outOfScope" | "access.secondFactor" | "access.notKnown";

/**
 * Whether the actor may run the command on the record. Anything but a clear yes is refused: with the policy's own code,
 * or with the most helpful reason (sign in, role, scope, second factor). ACC-6
 */
export function decide<R extends object, Id extends string>(policies: Policies<R, Id>, command: NoInfer<Id>, actor: Actor, record: Partial<R>): Result<true> {
  const policy = policies[command];
  if (evaluate(policy.when, actor, record) === true) return ok(true);
  if (policy.refusal !== undefined) return refuse(policy.refusal, { command });
  const reason = refusalReason(policy.when as AnyCond, actor, record as AnyRecord);
  return refuse(reason.code, { command, ...reason.facts });
}

/** Every policy folded for an actor: what `me` ships. ACC-5 */
export function foldPolicies(policies: AnyPolicies, actor: Actor): Readonly<Record<string, FoldedCond>> {
  return Object.fromEntries(Object.entries(policies).map(([command, policy]) => [command, foldAny(policy.when, actor)]));
}
