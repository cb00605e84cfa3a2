/**
 * What of an entry's detail the audit administrator reads. The log says who did what to which record and why, never what the record
 * holds: names, titles and values of business stay out, whatever a command has put there.
 */
const SHOWN = new Set([
  "code",
  "reason",
  "field",
  "fields",
  "role",
  "unitId",
  "username",
  "days",
  "ended",
  "changeSetId",
  "rows",
  "earlier",
  "undone",
  "left",
  "count",
  "accepted",
  "refused",
  "format",
  "stateHash",
  "faults",
  "seals",
  "offset",
  "filter",
]);

const LONG_NUMBER = /\d{6}(?=\d{4,})/gu;

export type ShownDetail = Readonly<Record<string, string>>;

export function shownDetail(detail: Readonly<Record<string, unknown>>): ShownDetail {
  return Object.fromEntries(Object.entries(detail).flatMap(([key, value]) => (SHOWN.has(key) && value !== null && value !== undefined ? [[key, plain(value)] as const] : [])));
}

/** Typed reasons are free text: a number long enough for an identity or a telephone is masked. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map((part) => plain(part)).join("、");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /^[0-9a-f-]{36}$|^[0-9a-f]{64}$/u.test(text) ? text : text.replaceAll(LONG_NUMBER, "******");
}
