/**
 * A field of a capability's rows that points to a person or a unit. Merging persons, closing units and erasing a person ask the whole
 * list (`rules`), so that `people` and `org` never look rightwards (DEFINITIONS §2). KRN-20
 */
export interface Reference {
  /** The rows' kind, as its table is called in camel case: `reserveEntry`. */
  readonly entity: string;
  readonly field: string;
  readonly to: "person" | "unit";
  readonly whenClosed?: WhenClosed;
}

/** When the unit such a row points to is closed: the row must be settled first, or it is told of and goes on as it is. */
export type WhenClosed = "settle" | "tell";

/** References from the fields of one kind of rows, in short: `{ personId: "person" }`. */
export function references(entity: string, fields: Readonly<Record<string, Reference["to"]>>, whenClosed?: WhenClosed): readonly Reference[] {
  return Object.entries(fields).map(([field, to]) => ({ entity, field, to, ...(to === "unit" && whenClosed !== undefined ? { whenClosed } : {}) }));
}
