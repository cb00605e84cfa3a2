import type { Facts } from "../kernel/result.ts";
import type { Actor } from "./actor.ts";
import { isActorRef } from "./cond.ts";
import type { AnyCond, AnyRecord, Cond } from "./cond.ts";
import { evaluateAny } from "./evaluate.ts";
import type { Role } from "./role.ts";
import type { Truth } from "./truth.ts";

/** One condition and its answer; leaves carry a text, joints their parts. */
export interface Explanation {
  readonly value: Truth;
  readonly join: "all" | "any" | "not" | null;
  /** `label.condition.*`, null on joints. */
  readonly messageKey: string | null;
  readonly facts: Facts;
  readonly parts: readonly Explanation[];
  /** On the path that made the answer: changing nothing here changes nothing above. */
  readonly decisive: boolean;
}

/** Why the answer is what it is: the whole tree of conditions, with the parts that decided marked. ACC-7 */
export function explain<R extends object>(cond: Cond<R>, actor: Actor, record: Partial<R>): Explanation {
  return explainAny(cond as AnyCond, actor, record as AnyRecord, true);
}

/** The leaves on the decisive path, in reading order. ACC-7 */
export function decisiveLeaves(explanation: Explanation): readonly Explanation[] {
  if (!explanation.decisive) return [];
  return explanation.join === null ? [explanation] : explanation.parts.flatMap(decisiveLeaves);
}

export interface RefusalReason {
  readonly code: "access.denied" | "access.signIn" | "access.roleMissing" | "access.outOfScope" | "access.secondFactor" | "access.notKnown";
  readonly facts: Facts;
}

/** The most helpful reason for a condition that does not hold, found by asking what would have helped. ACC-7 */
export function refusalReason(cond: AnyCond, actor: Actor, record: AnyRecord): RefusalReason {
  if (evaluateAny(cond, actor, record) === undefined) return { code: "access.notKnown", facts: {} };
  if (actor.kind === "anonymous") return { code: "access.signIn", facts: {} };
  if (actor.aal < 2 && evaluateAny(cond, { ...actor, aal: 2 }, record) === true) {
    return { code: "access.secondFactor", facts: {} };
  }
  const wanted = rolesOf(cond);
  if (wanted.length === 0) return { code: "access.denied", facts: {} };
  if (!actor.grants.some((grant) => wanted.includes(grant.role))) {
    return { code: "access.roleMissing", facts: { roles: wanted.join(",") } };
  }
  // Still unmet with the same roles on the top of the record's own tree: then it is not the scope.
  return evaluateAny(cond, everywhere(actor, record), record) === true ? { code: "access.outOfScope", facts: {} } : { code: "access.denied", facts: {} };
}

function everywhere(actor: Actor, record: AnyRecord): Actor {
  const roots = Object.values(record).flatMap((value) => (typeof value === "string" ? (/^\/[^/]+\//.exec(value) ?? []) : []));
  return { ...actor, grants: actor.grants.flatMap((grant) => roots.map((path) => ({ ...grant, path }))) };
}

/** Roles named in a condition, outside negations. */
function rolesOf(cond: AnyCond): readonly Role[] {
  if (typeof cond === "boolean") return [];
  if ("all" in cond) return unique(cond.all.flatMap(rolesOf));
  if ("any" in cond) return unique(cond.any.flatMap(rolesOf));
  if ("granted" in cond) return cond.granted;
  return "role" in cond ? cond.role : [];
}

function unique(roles: readonly Role[]): readonly Role[] {
  return [...new Set(roles)];
}

function explainAny(cond: AnyCond, actor: Actor, record: AnyRecord, decisive: boolean): Explanation {
  const value = evaluateAny(cond, actor, record);
  const join = joinOf(cond);
  const inner = partsOf(cond);
  const parts = inner.map((part) => explainAny(part, actor, record, decisive && decides(join, value, evaluateAny(part, actor, record))));
  return { value, join, ...describe(cond), parts, decisive };
}

/** A joint's answer rests on the parts that share it; a negation's on its part. */
function decides(join: Explanation["join"], whole: Truth, part: Truth): boolean {
  return join === "not" || whole === part;
}

function joinOf(cond: AnyCond): Explanation["join"] {
  if (typeof cond === "boolean") return null;
  return "all" in cond ? "all" : "any" in cond ? "any" : "not" in cond ? "not" : null;
}

function partsOf(cond: AnyCond): readonly AnyCond[] {
  if (typeof cond === "boolean") return [];
  return "all" in cond ? cond.all : "any" in cond ? cond.any : "not" in cond ? [cond.not] : [];
}

function describe(cond: AnyCond): { readonly messageKey: string | null; readonly facts: Facts } {
  const leaf = (key: string, facts: Facts) => ({ messageKey: `label.condition.${key}`, facts });
  if (typeof cond === "boolean") return leaf(cond ? "always" : "never", {});
  if ("granted" in cond) return leaf("granted", { roles: cond.granted.join(","), field: cond.within });
  if ("role" in cond) return leaf("role", { roles: cond.role.join(",") });
  if ("aal" in cond) return leaf("aal", { level: cond.aal });
  if ("eq" in cond) {
    const [field, wanted] = cond.eq;
    return isActorRef(wanted) ? leaf("eqActor", { field }) : leaf("eq", { field, value: String(wanted) });
  }
  if ("oneOf" in cond) return leaf("oneOf", { field: cond.oneOf[0], values: cond.oneOf[1].join(",") });
  return { messageKey: null, facts: {} };
}
