/** A nominal type over a structural one: only a parser makes a value, so a branded value is known to be good. */
export type Brand<T, B extends string> = T & { readonly __brand: B };
