import { OWN_MEMORY } from "./live.ts";
import type { Services } from "./services.ts";

/** Longest time an answer is given again: another process on the same database may have written meanwhile. */
const BELIEVED_MS = 5_000;
const MOST = 500;
/** Changes of these touch no business row. */
const APART: ReadonlySet<string> = new Set(["account", "session", "apiToken", "job"]);

interface Kept {
  readonly at: number;
  readonly answer: Promise<unknown>;
}

const stores = new WeakMap<Services, Map<string, Kept>>();

function storeOf(services: Services): Map<string, Kept> {
  const known = stores.get(services);
  if (known !== undefined) return known;
  const made = new Map<string, Kept>();
  stores.set(services, made);
  services.live.subscribe((keys) => {
    if (keys.every((key) => key.startsWith(OWN_MEMORY) || APART.has(key.split(":")[0] ?? ""))) return;
    // An answer still being computed goes too: it may have read what was there before.
    made.clear();
  });
  return made;
}

/**
 * An answer that many ask for and that changes only when something is written: computed once, then given again until the next write
 * that is heard of, or for five seconds. `key` holds everything the answer depends on: question, scope and date.
 */
export async function recentAnswer<T>(services: Services, key: string, compute: () => Promise<T>): Promise<T> {
  const answers = storeOf(services);
  const now = performance.now();
  const kept = answers.get(key);
  if (kept !== undefined && now - kept.at < BELIEVED_MS) return kept.answer as Promise<T>;
  if (answers.size >= MOST) answers.clear();
  const mine: Kept = { at: now, answer: compute() };
  answers.set(key, mine);
  try {
    return (await mine.answer) as T;
  } catch (error) {
    if (answers.get(key) === mine) answers.delete(key);
    throw error;
  }
}
