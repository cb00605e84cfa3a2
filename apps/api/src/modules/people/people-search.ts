import { reader } from "../../platform/db/reading.ts";
import type { Scope } from "../../platform/db/scope.ts";
import type { Services } from "../../platform/services.ts";
import { pathWithin } from "../org/public.ts";
import { type SearchRow, searchRows } from "./queries/search-rows.ts";

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly title: string | null;
}

interface Loaded {
  readonly today: string;
  readonly at: number;
  readonly rows: Promise<readonly SearchRow[]>;
}

/** Should the word of another process's change get lost with it, search is right again after this. */
const BELIEVED_MS = 60_000;

const loaded = new WeakMap<Services, Loaded>();
const watched = new WeakSet<Services>();

/**
 * Finds people by name, pinyin, initials, or a mixture (张sf, zhangs风), in memory and within the scope: a district's people are a few
 * megabytes, and a look-up costs a hundredth of a query. Loaded again after any change to people or units.
 */
export async function findPeople(services: Services, scope: Scope, text: string, limit: number): Promise<readonly FoundPerson[]> {
  const wanted = text.normalize("NFKC").toLowerCase().replaceAll(/\s/gu, "");
  if (wanted === "") return [];
  const ranked: { readonly rank: number; readonly row: SearchRow }[] = [];
  for (const row of await rowsOf(services)) {
    if (row.path === null || !pathWithin(row.path, scope.paths)) continue;
    const rank = rankOf(row, wanted);
    if (rank !== null) ranked.push({ rank, row });
  }
  return ranked
    .toSorted((a, b) => a.rank - b.rank || (a.row.nameKey < b.row.nameKey ? -1 : 1))
    .slice(0, limit)
    .map(({ row }) => ({ id: row.id, name: row.name, unitName: row.unitName, title: row.title }));
}

function rowsOf(services: Services): Promise<readonly SearchRow[]> {
  const today = services.clock.businessToday();
  if (!watched.has(services)) {
    watched.add(services);
    services.live.subscribe((keys) => {
      if (keys.some((key) => key === "person" || key === "unit" || key === "all")) loaded.delete(services);
    });
  }
  const known = loaded.get(services);
  if (known?.today === today && performance.now() - known.at < BELIEVED_MS) return known.rows;
  const rows = searchRows(reader(services.database.db), services.tenant, today);
  loaded.set(services, { today, at: performance.now(), rows });
  rows.catch(() => loaded.delete(services));
  return rows;
}

/** 0 is the name itself; null is no match. */
export function rankOf(row: Pick<SearchRow, "name" | "pinyin" | "initials" | "syllables">, wanted: string): number | null {
  const first = wanted.charAt(0);
  // Most people differ in the first letter already; of those only a part of the name can match.
  if (!row.name.startsWith(first) && !row.pinyin.startsWith(first)) return row.name.includes(wanted) ? 5 : null;
  if (row.name === wanted) return 0;
  if (row.name.startsWith(wanted)) return 1;
  if (row.initials === wanted) return 2;
  if (row.pinyin.startsWith(wanted)) return 3;
  if (row.initials.startsWith(wanted)) return 4;
  if (row.name.includes(wanted)) return 5;
  return mixedMatch([...row.name], row.syllables, wanted) ? 6 : null;
}

/** Each character in turn may be typed as itself, as its syllable's beginning, or whole; the name need not be typed to its end. */
function mixedMatch(characters: readonly string[], syllables: readonly string[], wanted: string): boolean {
  const match = (at: number, rest: string): boolean => {
    if (rest === "") return true;
    const character = characters[at];
    const syllable = syllables[at];
    if (character === undefined) return false;
    if (rest.startsWith(character) && match(at + 1, rest.slice(character.length))) return true;
    if (syllable === undefined) return false;
    for (let length = Math.min(syllable.length, rest.length); length >= 1; length--) {
      if (rest.startsWith(syllable.slice(0, length)) && match(at + 1, rest.slice(length))) return true;
    }
    return false;
  };
  return match(0, wanted);
}
