import type { Role } from "./role.ts";

/** Values a condition may compare. */
export type Scalar = string | number | boolean | null;

/** A fact about the actor that a field is compared with. */
export interface ActorRef {
  readonly actor: "accountId" | "personId";
}

/** Names of the fields of R that conditions may read. */
export type FieldOf<R> = keyof R & string;

type PathField<R> = { [F in FieldOf<R>]: R[F] extends string | null ? F : never }[FieldOf<R>];

/**
 * A condition on an actor and a record R, as plain data: it is evaluated here, folded for `me`, shown to people and
 * translated to SQL. `granted` holds when the actor has one of the roles on a unit whose path begins the path in
 * `record[within]`. ACC-3
 */
export type Cond<R> =
  | boolean
  | { readonly all: readonly Cond<R>[] }
  | { readonly any: readonly Cond<R>[] }
  | { readonly not: Cond<R> }
  | { readonly granted: readonly Role[]; readonly within: PathField<R> }
  | { readonly role: readonly Role[] }
  | { readonly aal: 1 | 2 }
  | { [F in FieldOf<R>]: { readonly eq: readonly [F, R[F] | ActorRef] } }[FieldOf<R>]
  | { [F in FieldOf<R>]: { readonly oneOf: readonly [F, readonly R[F][]] } }[FieldOf<R>];

/** A condition whose record type is not known to the reader: what evaluation, folding and explaining walk over. */
export type AnyCond =
  | boolean
  | { readonly all: readonly AnyCond[] }
  | { readonly any: readonly AnyCond[] }
  | { readonly not: AnyCond }
  | { readonly granted: readonly Role[]; readonly within: string }
  | { readonly role: readonly Role[] }
  | { readonly aal: 1 | 2 }
  | { readonly eq: readonly [string, Scalar | ActorRef] }
  | { readonly oneOf: readonly [string, readonly Scalar[]] };

/** A record of which some fields may be absent: `undefined` is "not loaded", null is a value. */
export type AnyRecord = Readonly<Record<string, Scalar | undefined>>;

/** A value of a condition that stands for something of the actor, such as their own person, and not for itself. */
export function isActorRef(value: Scalar | ActorRef): value is ActorRef {
  return typeof value === "object" && value !== null;
}
