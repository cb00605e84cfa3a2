/** How one value stands in the query of an address. `write` gives null for the default, which is left out. */
export interface Field<T> {
  read(text: string | null): T;
  // A method, so that fields of different types stand in one record: `read` and `write` stay a pair.
  write(value: T): string | null;
}

function made<T>(read: (text: string | null) => T, write: (value: T) => string | null): Field<T> {
  return { read, write };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const field = {
  text: (initial = ""): Field<string> =>
    made<string>(
      (text) => text ?? initial,
      (value) => (value === initial ? null : value),
    ),
  optional: (): Field<string | null> =>
    made<string | null>(
      (text) => (text === "" ? null : text),
      (value) => (value === "" ? null : value),
    ),
  flag: (): Field<boolean> =>
    made<boolean>(
      (text) => text === "1",
      (value) => (value ? "1" : null),
    ),
  number: (initial: number): Field<number> =>
    made<number>(
      (text) => (text !== null && text !== "" && Number.isFinite(Number(text)) ? Number(text) : initial),
      (value) => (value === initial ? null : String(value)),
    ),
  date: (): Field<string | null> =>
    made<string | null>(
      (text) => (text !== null && DATE.test(text) ? text : null),
      (value) => value,
    ),
  oneOf: <const V extends readonly string[]>(values: V, initial: V[number]): Field<V[number]> =>
    made<V[number]>(
      (text) => values.find((value) => value === text) ?? initial,
      (value) => (value === initial ? null : value),
    ),
  /** Comma-separated, in order; commas inside a member are not allowed. */
  list: (initial: readonly string[] = []): Field<readonly string[]> =>
    made<readonly string[]>(
      (text) => (text === null ? initial : text === "" ? [] : text.split(",")),
      (value) => (value.join() === initial.join() ? null : value.join(",")),
    ),
  /** `name` or `-name` for descending. */
  sort: (initial: string): Field<string> =>
    made<string>(
      (text) => text ?? initial,
      (value) => (value === initial ? null : value),
    ),
} as const;
