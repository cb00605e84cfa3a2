/** A parameter as it goes over the wire: text in PostgreSQL's own input form, or null. */
export type WireValue = string | null;

/**
 * One conversion for both engines, so that the same program value is stored the same everywhere. An array becomes a
 * PostgreSQL array; a JSON document whose top is an array must therefore be passed as text (`JSON.stringify`).
 */
export function toWire(value: unknown): WireValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
      return String(value);
    case "boolean":
      return value ? "t" : "f";
    case "object":
      if (value instanceof Uint8Array) return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
      if (value instanceof Date) return value.toISOString();
      if (Array.isArray(value)) return arrayToWire(value);
      return JSON.stringify(value);
    default:
      throw new TypeError(`a ${typeof value} cannot be a parameter`);
  }
}

function arrayToWire(items: readonly unknown[]): string {
  const parts = items.map((item) => {
    if (item === null || item === undefined) return "NULL";
    if (Array.isArray(item)) return arrayToWire(item);
    const text = toWire(item) ?? "";
    return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  });
  return `{${parts.join(",")}}`;
}

/** PostgreSQL's protocol counts parameters in 16 bits; beyond that it fails with a message that misleads. */
export const MOST_PARAMETERS = 65_535;

export function wireParameters(values: readonly unknown[]): readonly WireValue[] {
  if (values.length > MOST_PARAMETERS) {
    throw new RangeError(`${values.length} parameters in one statement; at most ${MOST_PARAMETERS}. Insert in chunks or use bulkInsert.`);
  }
  return values.map(toWire);
}
