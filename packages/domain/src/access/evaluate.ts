import { hasRole, isWithin } from "./actor.ts";
import type { Actor } from "./actor.ts";
import { isActorRef } from "./cond.ts";
import type { ActorRef, AnyCond, AnyRecord, Cond, Scalar } from "./cond.ts";
import { allOf, anyOf, negate } from "./truth.ts";
import type { Truth } from "./truth.ts";

/**
 * Whether the condition holds. True or false only when every completion of the record says the same; `undefined` when it
 * needs a field that is absent. Null is a value: it lies in no unit and is nobody's id. ACC-4
 */
export function evaluate<R extends object>(cond: Cond<R>, actor: Actor, record: Partial<R>): Truth {
  return evaluateAny(cond as AnyCond, actor, record as AnyRecord);
}

/** `evaluate` for readers that do not know the record's type. ACC-4 */
export function evaluateAny(cond: AnyCond, actor: Actor, record: AnyRecord): Truth {
  if (typeof cond === "boolean") return cond;
  if ("all" in cond) return allOf(cond.all, (inner) => evaluateAny(inner, actor, record));
  if ("any" in cond) return anyOf(cond.any, (inner) => evaluateAny(inner, actor, record));
  if ("not" in cond) return negate(evaluateAny(cond.not, actor, record));
  if ("role" in cond) return cond.role.some((role) => hasRole(actor, role));
  if ("aal" in cond) return actor.aal >= cond.aal;
  if ("granted" in cond) {
    const grants = actor.grants.filter((grant) => cond.granted.includes(grant.role));
    const path = grants.length === 0 ? null : fieldOf(record, cond.within);
    if (path === undefined) return undefined;
    return typeof path === "string" && grants.some((grant) => isWithin(path, grant.path));
  }
  if ("eq" in cond) return evaluateEq(cond.eq[0], cond.eq[1], actor, record);
  const value = fieldOf(record, cond.oneOf[0]);
  if (cond.oneOf[1].length === 0) return false;
  return value === undefined ? undefined : cond.oneOf[1].includes(value);
}

/** An own field of the record; never something inherited. */
export function fieldOf(record: AnyRecord, field: string): Scalar | undefined {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

function evaluateEq(field: string, wanted: Scalar | ActorRef, actor: Actor, record: AnyRecord): Truth {
  const expected = isActorRef(wanted) ? actor[wanted.actor] : wanted;
  // An actor without an account or person equals nobody, not even an empty field.
  if (isActorRef(wanted) && expected === null) return false;
  const value = fieldOf(record, field);
  return value === undefined ? undefined : value === expected;
}
