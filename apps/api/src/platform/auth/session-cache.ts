import { OWN_MEMORY } from "../live.ts";
import type { Services } from "../services.ts";
import { findSession, type FoundSession } from "./session-store.ts";

/** Longest time a found session is believed without asking the database again; a session ended elsewhere lives no longer than this. */
const BELIEVED_MS = 5_000;
const MOST = 2_000;
/** Somebody signed in or out. */
const SIGNED = `${OWN_MEMORY}session`;
/** What ends sessions or changes what they may see. */
const TOUCHING: ReadonlySet<string> = new Set(["account", "session", SIGNED, "unit", "clock", "all"]);

interface Believed {
  readonly found: FoundSession;
  readonly today: string;
  readonly at: number;
}

const caches = new WeakMap<Services, Map<string, Believed>>();

function cacheOf(services: Services): Map<string, Believed> {
  const known = caches.get(services);
  if (known !== undefined) return known;
  const made = new Map<string, Believed>();
  caches.set(services, made);
  services.live.subscribe((keys) => {
    if (keys.some((key) => TOUCHING.has(key))) made.clear();
  });
  return made;
}

/** The session behind a token as of a few seconds ago at most: a screen asks ten things at once, and all of them ask who it is. */
export async function recentSession(services: Services, token: string): Promise<FoundSession | null> {
  const cache = cacheOf(services);
  const now = services.clock.now();
  const today = services.clock.businessToday();
  const at = Date.parse(now);
  const believed = cache.get(token);
  if (believed !== undefined && believed.today === today && at >= believed.at && at - believed.at < BELIEVED_MS) return believed.found;
  const found = await findSession(services.database.db, token, now, today);
  if (cache.size >= MOST) cache.clear();
  if (found === null) cache.delete(token);
  else cache.set(token, { found, today, at });
  return found;
}

/** After a session was opened or ended: what this process and the others remember does not count any more. */
export function forgetSessions(services: Services): void {
  caches.get(services)?.clear();
  services.live.publish([SIGNED]);
}
