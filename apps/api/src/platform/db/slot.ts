/**
 * Stands for a value while a statement of fixed shape is built. It can be passed on as a parameter and nothing else: whoever reads it
 * would build a statement that is right for one value only, so reading throws.
 */
export class Slot {
  readonly valueIn: (values: Readonly<Record<string, unknown>>) => unknown;
  readonly key: string;

  constructor(key: string, valueIn: (values: Readonly<Record<string, unknown>>) => unknown) {
    this.key = key;
    this.valueIn = valueIn;
  }

  [Symbol.toPrimitive](): never {
    throw new TypeError(`the value of ${this.key} is not known while the statement is built`);
  }

  toJSON(): never {
    return this[Symbol.toPrimitive]();
  }
}

/** A value made of another; of a slot, a slot that makes it when the statement runs. `name` tells it apart from others of the same slot. */
export function derived<T, R>(value: T, name: string, make: (value: T) => R): R {
  if (!(value instanceof Slot)) return make(value);
  return new Slot(`${value.key}.${name}`, (values) => make(value.valueIn(values) as T)) as unknown as R;
}
