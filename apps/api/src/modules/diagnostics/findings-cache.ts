import { type Diagnostic, runAll, update } from "@yanzhen/domain/diagnostics";
import type { CalendarDate } from "@yanzhen/domain/kernel";
import { dependentsOf, ruleCatalogue, type RuleFacts } from "@yanzhen/domain/rules";

import { type ReadHandle, reader } from "../../platform/db/reading.ts";
import type { Services } from "../../platform/services.ts";
import { changedSubjects } from "./changed-subjects.ts";
import { changeSetsSince, tablesChangedBy } from "./queries/change-marks.ts";
import { FACTS_PARTS, loadParts, loadRuleFacts, TABLES_OF } from "./rule-facts.ts";

interface Known {
  readonly today: CalendarDate;
  readonly facts: RuleFacts;
  readonly findings: readonly Diagnostic[];
  /** The change sets already looked at, and the moment of the latest. */
  readonly seen: ReadonlySet<string>;
  readonly latest: string | null;
}

const known = new WeakMap<Services, Promise<Known>>();
const watched = new WeakSet<Services>();

/**
 * Today's findings over everybody, severest first. A cache and nothing else: loaded when first asked, and brought up to date by what the
 * change log names since then, whichever process wrote it. Parameters, another day or a restored store begin anew.
 */
export async function findingsToday(services: Services): Promise<readonly Diagnostic[]> {
  watch(services);
  const before = known.get(services);
  // One after the other: two askers must not both build on the same state.
  const next = before === undefined ? loadAnew(services) : before.then((state) => broughtUp(services, state));
  known.set(services, next);
  try {
    return (await next).findings;
  } catch (error) {
    if (known.get(services) === next) known.delete(services);
    throw error;
  }
}

/** Findings of any day from the rows themselves. */
export async function findingsOn(db: ReadHandle, tenant: number, asOf: CalendarDate): Promise<readonly Diagnostic[]> {
  return runAll(ruleCatalogue, await loadRuleFacts(db, tenant, asOf));
}

const running = new WeakMap<Services, Map<string, Promise<readonly Diagnostic[]>>>();

/** Findings of another moment; one run serves all who ask for it at the same time, and nothing of it is kept. */
export function findingsThen(services: Services, db: ReadHandle, asOf: CalendarDate, knownAt: string | undefined): Promise<readonly Diagnostic[]> {
  const runs = running.get(services) ?? new Map<string, Promise<readonly Diagnostic[]>>();
  running.set(services, runs);
  const key = `${asOf} ${knownAt ?? ""}`;
  const started = runs.get(key) ?? findingsOn(db, services.tenant, asOf).finally(() => runs.delete(key));
  runs.set(key, started);
  return started;
}

async function loadAnew(services: Services): Promise<Known> {
  const db = reader(services.database.db);
  const today = services.clock.businessToday();
  const marks = await changeSetsSince(db, services.tenant, null);
  const facts = await loadRuleFacts(db, services.tenant, today);
  return { today, facts, findings: runAll(ruleCatalogue, facts), seen: new Set(marks.ids), latest: marks.latest };
}

async function broughtUp(services: Services, state: Known): Promise<Known> {
  if (state.today !== services.clock.businessToday()) return loadAnew(services);
  const db = reader(services.database.db);
  const marks = await changeSetsSince(db, services.tenant, state.latest);
  const fresh = marks.ids.filter((id) => !state.seen.has(id));
  if (fresh.length === 0) return state;
  const tables = new Set(await tablesChangedBy(db, services.tenant, fresh));
  if (tables.has("parameter") || tables.has("calendar_year")) return loadAnew(services);
  const seen = new Set(marks.ids);
  const parts = FACTS_PARTS.filter((part) => TABLES_OF[part].some((table) => tables.has(table)));
  if (parts.length === 0) return { ...state, seen, latest: marks.latest };
  const facts: RuleFacts = { ...state.facts, ...(await loadParts(db, { tenant: services.tenant, asOf: state.today }, parts)) };
  const changed = dependentsOf(ruleCatalogue, state.facts, changedSubjects(state.facts, facts, parts));
  return { today: state.today, facts, findings: update(state.findings, ruleCatalogue, facts, changed), seen, latest: marks.latest };
}

/** "all" is said when more changed than the change log tells. */
function watch(services: Services): void {
  if (watched.has(services)) return;
  watched.add(services);
  services.live.subscribe((keys) => {
    if (keys.includes("all")) known.delete(services);
  });
}
