const SHAPE = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$|^(\d{4})(\d{2})(\d{2})$/u;

/** A date as people type it (2026-10-31, 2026.10.31, 2026/10/31, 20261031, 2026年10月31日), as `YYYY-MM-DD`; null when it is none. */
export function readDate(text: string): string | null {
  const match = SHAPE.exec(text.normalize("NFKC").trim());
  if (match === null) return null;
  const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
