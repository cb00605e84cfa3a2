import type { Refusal } from "@yanzhen/domain/kernel";

/**
 * What went wrong with a call: `refusal` is an answer for the person, `offline` says that no answer came, `fault` is ours and
 * carries the id to look for in the server's log.
 */
export type CallError =
  | { readonly kind: "refusal"; readonly refusal: Refusal; readonly status: string; readonly current: unknown }
  | { readonly kind: "offline" }
  | { readonly kind: "fault"; readonly requestId: string | null };

export function callError(error: unknown): CallError {
  const data = part(error, "data");
  if (data === undefined) return part(error, "shape") === undefined && isNetwork(error) ? { kind: "offline" } : { kind: "fault", requestId: null };
  const refusal = readRefusal(part(data, "refusal"));
  const requestId = part(data, "requestId");
  if (refusal === null) return { kind: "fault", requestId: typeof requestId === "string" ? requestId : null };
  const status = part(data, "code");
  return { kind: "refusal", refusal, status: typeof status === "string" ? status : "", current: part(data, "current") };
}

/** The refusal of an error, or null for anything else. */
export function refusalOf(error: unknown): Refusal | null {
  const read = callError(error);
  return read.kind === "refusal" ? read.refusal : null;
}

export function isUnauthorized(error: unknown): boolean {
  const read = callError(error);
  return read.kind === "refusal" && read.status === "UNAUTHORIZED";
}

function isNetwork(error: unknown): boolean {
  // A proxy's HTML page fails to parse (SyntaxError), a dead line fails to fetch (TypeError): a call says so in its cause, a bare
  // fetch in the browser's own words. Any other TypeError is a mistake in the console.
  const cause = part(error, "cause");
  return cause instanceof TypeError || cause instanceof SyntaxError || (error instanceof TypeError && /fetch|network|load failed/iu.test(error.message));
}

function readRefusal(value: unknown): Refusal | null {
  const code = part(value, "code");
  // The server wrote it by its own type; only its presence is in question here.
  return typeof code === "string" ? (value as Refusal) : null;
}

function part(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !(name in value)) return undefined;
  return Reflect.get(value, name) as unknown;
}
