import type { Brand } from "./brand.ts";
import { ok, refuse } from "./result.ts";
import type { Result } from "./result.ts";

/** Any RFC 9562 layout, lower case: one spelling per id, so that text comparison is identity. */
export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads a UUID as text and gives it the wanted brand; upper case is lowered. Refuses `id.malformed`. KRN-2 */
export function parseUuid<B extends string>(text: string): Result<Brand<string, B>, "id.malformed"> {
  const lower = text.toLowerCase();
  return UUID_PATTERN.test(lower) ? ok(lower as Brand<string, B>) : refuse("id.malformed");
}
