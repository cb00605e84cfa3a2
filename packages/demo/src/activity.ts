import { day } from "./days.ts";
import type { Compound, Geography } from "./geography.ts";
import { Ledger } from "./ledger.ts";
import type { Postings } from "./postings.ts";
import type { EvidenceRow } from "./rows.ts";
import { DAYS, type World } from "./world.ts";

const TOLD_PROBLEMS = 47;
const TOLD_ASSISTANCE = 75;
/** Issues that every compound has over the whole time, at the least. */
const STEADY = 25;

/** The whole ledger: what happened in every compound from 2024 on, and the stories the district tells. */
export function makeActivity(world: World, geography: Geography, postings: Postings): void {
  const ledger = new Ledger(world, geography, postings);
  const random = world.stream();
  const { targets } = world;
  const inGrid = (compound: Compound): boolean => compound.parent?.id === geography.toldGrid.id;
  // What the grid counts by the told day is written on its own.
  const outside = (on: number) => (on <= DAYS.told ? (compound: Compound): boolean => !inGrid(compound) : () => true);

  const issues: EvidenceRow[] = [];
  // Residents come everywhere, every few weeks; what is left over comes to the large and the old.
  for (const compound of geography.compounds) {
    for (let i = 0; i < STEADY; i++) {
      const on = ledger.dayOf(i, STEADY);
      if (compound.from <= on && (compound.to === null || compound.to > on) && outside(on)(compound)) issues.push(ledger.issue(on, compound));
    }
  }
  while (issues.length < targets.issues) {
    const on = ledger.dayBetween(DAYS.since, DAYS.end - 1);
    issues.push(ledger.issue(on, ledger.compoundOn(on, outside(on))));
  }
  issues.push(...gridStory(world, ledger, geography));
  meetIssuesSolved(world, issues, targets.issuesSolved);

  for (let i = 0; i < targets.doorVisits; i++) spread(ledger, "doorVisit");
  for (let i = 0; i < targets.lobbySessions; i++) spread(ledger, "lobbySession");
  for (let i = 0; i < targets.mediations; i++) spread(ledger, "mediation");
  for (let i = 0; i < targets.assistance; i++) {
    const on = ledger.dayBetween(DAYS.since, DAYS.end - 1);
    ledger.plain("assistance", on, ledger.compoundOn(on, outside(on)), "usual");
  }
  counted(ledger, "partyHub", targets.hubs);
  counted(ledger, "activeResident", targets.activeResidents);
  counted(ledger, "checkIn", targets.checkIns);

  const stories = outcomeStories(
    ledger,
    geography,
    random.pick(
      geography.compounds.filter((compound) => compound.parent?.parent?.kind === "megaCommunity" && !inGrid(compound) && compound.from < DAYS.since && compound.to === null),
    ),
  );
  for (let i = stories; i < targets.projects; i++) project(ledger, DAYS.since, DAYS.told, random.chance(18));
  for (let i = 0; i < Math.round(targets.projects * 0.95); i++) project(ledger, DAYS.told + 1, DAYS.end - 1, random.chance(18));
}

function spread(ledger: Ledger, kind: "doorVisit" | "lobbySession" | "mediation"): void {
  const on = ledger.dayBetween(DAYS.since, DAYS.end - 1);
  ledger.plain(kind, on, ledger.compoundOn(on), "usual");
}

function project(ledger: Ledger, from: number, to: number, community: boolean): void {
  const on = ledger.dayBetween(from, to);
  const compound = ledger.compoundOn(on);
  ledger.project(on, community && compound.parent !== null ? compound.parent : compound);
}

/** Exactly so many verified by the told day, some more not yet verified then, and on at half the pace afterwards. */
function counted(ledger: Ledger, kind: "partyHub" | "activeResident" | "checkIn", target: number): void {
  for (let i = 0; i < target; i++) {
    const on = ledger.dayBetween(DAYS.since, DAYS.told - 2);
    ledger.plain(kind, on, ledger.compoundOn(on), { by: DAYS.told });
  }
  for (let i = 0; i < Math.round(target / 25); i++) {
    const on = ledger.dayBetween(DAYS.since, DAYS.told);
    ledger.plain(kind, on, ledger.compoundOn(on), "never");
  }
  for (let i = 0; i < Math.round(target / 3); i++) {
    const on = ledger.dayBetween(DAYS.told + 1, DAYS.end - 1);
    ledger.plain(kind, on, ledger.compoundOn(on), "usual");
  }
}

/** 47 problems solved and 75 times help given in one grid by the told day. */
function gridStory(world: World, ledger: Ledger, geography: Geography): EvidenceRow[] {
  const random = world.stream();
  const compounds = geography.compounds.filter((compound) => compound.parent?.id === geography.toldGrid.id && compound.from < DAYS.since && compound.to === null);
  const written: EvidenceRow[] = [];
  while (written.length < TOLD_PROBLEMS) {
    const on = ledger.dayBetween(DAYS.postings, DAYS.told - 40);
    const row = ledger.issue(on, random.pick(compounds));
    const closed = day(Math.min(on + random.between(1, 12), DAYS.told));
    const at = world.tables.evidence.indexOf(row);
    const solved: EvidenceRow = { ...row, status: "closed", closed_on: closed, verification: "verified", verified_on: day(Math.min(on + 20, DAYS.told)) };
    world.tables.evidence[at] = solved;
    written.push(solved);
  }
  let given = 0;
  while (given < TOLD_ASSISTANCE) {
    const quantity = Math.min(random.between(1, 3), TOLD_ASSISTANCE - given);
    const on = ledger.dayBetween(DAYS.postings, DAYS.told - 15);
    ledger.plain("assistance", on, random.pick(compounds), { by: DAYS.told }, quantity);
    given += quantity;
  }
  return written;
}

/** Whether an issue is urgent is set so that exactly the target is solved by the told day. */
function meetIssuesSolved(world: World, issues: readonly EvidenceRow[], target: number): void {
  const told = day(DAYS.told);
  const places = new Map(world.tables.evidence.map((row, at) => [row.id, at]));
  const solved = issues.filter((row) => row.status === "closed" && (row.closed_on ?? "9") <= told && row.verified_on !== null && row.verified_on <= told);
  const urgent = solved.filter((row) => row.urgent);
  const plain = solved.filter((row) => !row.urgent);
  const change = urgent.length > target ? urgent.slice(target) : plain.slice(0, target - urgent.length);
  for (const row of change) {
    const at = places.get(row.id);
    if (at !== undefined) world.tables.evidence[at] = { ...(world.tables.evidence[at] as EvidenceRow), urgent: !row.urgent };
  }
}

/** Five lifts done and three under way in one compound, 80 parking spaces, 700 metres of lights; the number of projects written. */
function outcomeStories(ledger: Ledger, geography: Geography, compound: Compound): number {
  const on = DAYS.postings + 30;
  ledger.project(on, compound, { title: `${compound.name}加装电梯（一期）`, status: "done", quantity: 5, measure: "lift", closedOn: DAYS.told - 60 });
  ledger.project(on + 150, compound, { title: `${compound.name}加装电梯（二期）`, status: "underWay", quantity: 3, measure: "lift", closedOn: null });
  const [first, second] = geography.compounds.filter((other) => other !== compound && other.from < DAYS.since && other.to === null && other.kind === "estate");
  if (first === undefined || second === undefined) return 2;
  ledger.project(on + 20, first, { title: `${first.name}新增停车泊位`, status: "done", quantity: 80, measure: "piece", closedOn: DAYS.told - 90 });
  ledger.project(on + 45, second, { title: `${second.name}主干道路灯改造`, status: "done", quantity: 700, measure: "metre", closedOn: DAYS.told - 45 });
  return 4;
}
