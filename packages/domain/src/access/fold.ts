import { grantedPaths, hasRole, isWithin } from "./actor.ts";
import type { Actor } from "./actor.ts";
import { isActorRef } from "./cond.ts";
import type { AnyCond, AnyRecord, Cond, Scalar } from "./cond.ts";
import { fieldOf } from "./evaluate.ts";
import { allOf, anyOf, negate } from "./truth.ts";
import type { Truth } from "./truth.ts";

/**
 * A condition with the actor filled in: only fields are left. Plain JSON, shipped in `me` and translated to SQL.
 * `under` holds when the field's path begins with one of the prefixes (never empty).
 */
export type FoldedCond =
  | boolean
  | { readonly all: readonly FoldedCond[] }
  | { readonly any: readonly FoldedCond[] }
  | { readonly not: FoldedCond }
  | { readonly under: readonly [string, readonly string[]] }
  | { readonly eq: readonly [string, Scalar] }
  | { readonly oneOf: readonly [string, readonly Scalar[]] };

/** Resolves every part that depends on the actor alone and simplifies; same answers as `evaluate` on every record. ACC-5 */
export function fold<R extends object>(cond: Cond<R>, actor: Actor): FoldedCond {
  return foldAny(cond as AnyCond, actor);
}

/** `fold` for readers that do not know the record's type. ACC-5 */
export function foldAny(cond: AnyCond, actor: Actor): FoldedCond {
  if (typeof cond === "boolean") return cond;
  if ("all" in cond) {
    const parts = cond.all.map((inner) => foldAny(inner, actor));
    if (parts.includes(false)) return false;
    return joined(
      parts.filter((part) => part !== true),
      true,
      (all) => ({ all }),
    );
  }
  if ("any" in cond) {
    const parts = cond.any.map((inner) => foldAny(inner, actor));
    if (parts.includes(true)) return true;
    return joined(
      parts.filter((part) => part !== false),
      false,
      (any) => ({ any }),
    );
  }
  if ("not" in cond) return negated(foldAny(cond.not, actor));
  if ("role" in cond) return cond.role.some((role) => hasRole(actor, role));
  if ("aal" in cond) return actor.aal >= cond.aal;
  if ("granted" in cond) {
    const prefixes = grantedPaths(actor, cond.granted);
    return prefixes.length === 0 ? false : { under: [cond.within, prefixes] };
  }
  if ("eq" in cond) {
    const [field, wanted] = cond.eq;
    if (!isActorRef(wanted)) return { eq: [field, wanted] };
    const expected = actor[wanted.actor];
    return expected === null ? false : { eq: [field, expected] };
  }
  return cond.oneOf[1].length === 0 ? false : { oneOf: [cond.oneOf[0], cond.oneOf[1]] };
}

/** Three-valued like `evaluate`; what menus and toolbars ask. ACC-5 */
export function evaluateFolded(cond: FoldedCond, record: AnyRecord): Truth {
  if (typeof cond === "boolean") return cond;
  if ("all" in cond) return allOf(cond.all, (inner) => evaluateFolded(inner, record));
  if ("any" in cond) return anyOf(cond.any, (inner) => evaluateFolded(inner, record));
  if ("not" in cond) return negate(evaluateFolded(cond.not, record));
  if ("under" in cond) {
    const path = fieldOf(record, cond.under[0]);
    if (path === undefined) return undefined;
    return typeof path === "string" && cond.under[1].some((prefix) => isWithin(path, prefix));
  }
  if ("eq" in cond) {
    const value = fieldOf(record, cond.eq[0]);
    return value === undefined ? undefined : value === cond.eq[1];
  }
  const value = fieldOf(record, cond.oneOf[0]);
  return value === undefined ? undefined : cond.oneOf[1].includes(value);
}

function joined(parts: readonly FoldedCond[], empty: boolean, join: (parts: readonly FoldedCond[]) => FoldedCond): FoldedCond {
  const [first] = parts;
  if (first === undefined) return empty;
  return parts.length === 1 ? first : join(parts);
}

function negated(cond: FoldedCond): FoldedCond {
  if (typeof cond === "boolean") return !cond;
  return "not" in cond ? cond.not : { not: cond };
}
