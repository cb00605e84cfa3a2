import { day, dayNumber } from "./days.ts";
import type { Compound, Geography } from "./geography.ts";
import type { Member, Population } from "./people.ts";
import type { Random } from "./random.ts";
import type { PostingRow } from "./rows.ts";
import { DAYS, type World } from "./world.ts";

export interface Held {
  readonly row: PostingRow;
  readonly member: Member;
  readonly compound: Compound;
  readonly from: number;
  /** The first day it is no more; a day beyond the end while it lasts. */
  readonly to: number;
}

export interface Postings {
  readonly all: readonly Held[];
  readonly byCompound: ReadonlyMap<string, readonly Held[]>;
  /** Compounds nobody is posted to on the told day. */
  readonly uncovered: readonly Compound[];
  /** Posted members who became secretary by the told day, and those after. */
  readonly promoted: readonly Member[];
}

const OPEN = DAYS.end + 100_000;
const ROTATION = [dayNumber("2025-07-01"), dayNumber("2026-01-05"), dayNumber("2026-07-06")] as const;
const TAKE_OFFICE = ["2024-08-12", "2024-10-28", "2024-12-09", "2025-01-20", "2025-03-10"].map(dayNumber);
const TAKE_OFFICE_LATER = ["2025-08-18", "2026-02-09", "2026-05-25"].map(dayNumber);

/** Who is posted where from the programme's first spring on. */
export function makePostings(world: World, geography: Geography, population: Population): Postings {
  const random = world.stream();
  const onTold = geography.compounds.filter((compound) => compound.from <= DAYS.told && (compound.to === null || compound.to > DAYS.told));
  const uncovered = chooseUncovered(random, onTold, geography, world.targets.uncovered);
  const all: Held[] = [];
  const load = new Map<string, number>();
  for (const leaf of geography.leaves) {
    const seated = (population.seatedBy.get(leaf.id) ?? []).filter((member) => member.seat !== "partySecretary");
    const own = geography.compounds.filter((compound) => compound.parent?.id === leaf.id);
    for (const compound of own) {
      if (compound.to !== null && compound.to <= DAYS.told) continue;
      all.push(...postTo(world, random, compound, seated, load, uncovered.includes(compound)));
    }
  }
  const promoted = promote(world, random, geography, population, all);
  const byCompound = Map.groupBy(all, (held) => held.compound.id);
  return { all, byCompound, uncovered, promoted };
}

function chooseUncovered(random: Random, compounds: readonly Compound[], geography: Geography, count: number): readonly Compound[] {
  const spared = new Set([geography.toldGrid.id, geography.leaves[0]?.id]);
  return random
    .shuffled(compounds.filter((compound) => !spared.has(compound.parent?.id ?? "") && compound.kind === "cluster"))
    .concat(random.shuffled(compounds.filter((compound) => !spared.has(compound.parent?.id ?? "") && compound.kind === "estate")))
    .slice(0, count);
}

/** The members with the fewest compounds first; a few carry more than the limit, which the workbench points out. */
function lightest(random: Random, seated: readonly Member[], load: Map<string, number>, without: readonly string[]): Member | null {
  const free = seated.filter((member) => !without.includes(member.id));
  const least = Math.min(...free.map((member) => load.get(member.id) ?? 0));
  const candidates = free.filter((member) => (load.get(member.id) ?? 0) === least);
  return candidates.length === 0 ? null : random.pick(candidates);
}

function postTo(world: World, random: Random, compound: Compound, seated: readonly Member[], load: Map<string, number>, leftOut: boolean): Held[] {
  const began = Math.max(
    compound.from + 30,
    DAYS.postings +
      random.weighted([
        [0, 50],
        [random.below(60), 30],
        [random.below(240), 20],
      ]),
  );
  const held: Held[] = [];
  // An uncovered compound either never had anyone, or lost its member before the told day; most are covered later.
  if (leftOut) {
    const gone = lightest(random, seated, load, []);
    if (gone !== null && random.chance(40)) held.push(post(world, random, gone, compound, "lead", began, Math.min(DAYS.told - random.between(5, 90), DAYS.told), "transfer"));
    if (gone !== null && random.chance(75)) held.push(post(world, random, gone, compound, "lead", DAYS.told + random.between(40, 300), null, null));
    return held;
  }
  const start = Math.min(began, Math.max(compound.from + 30, DAYS.told - 20));
  const lead = lightest(random, seated, load, []);
  if (lead === null) return held;
  const noLead = random.chance(6);
  load.set(lead.id, (load.get(lead.id) ?? 0) + 1);
  const rotates = random.chance(22);
  const end = rotates ? random.pick(ROTATION) : null;
  held.push(post(world, random, lead, compound, noLead ? "member" : "lead", start, end !== null && end > start ? end : null, end !== null && end > start ? "rotation" : null));
  if (end !== null && end > start) {
    const next = lightest(random, seated, load, [lead.id]);
    if (next !== null) {
      load.set(next.id, (load.get(next.id) ?? 0) + 1);
      held.push(post(world, random, next, compound, "lead", end, null, null));
    }
  }
  if (random.chance(38)) {
    const second = lightest(
      random,
      seated,
      load,
      held.map(({ member }) => member.id),
    );
    if (second !== null) {
      load.set(second.id, (load.get(second.id) ?? 0) + 1);
      held.push(post(world, random, second, compound, random.chance(60) ? "member" : "deputy", start + random.below(200), null, null));
    }
  }
  return held;
}

function post(world: World, random: Random, member: Member, compound: Compound, role: PostingRow["role"], from: number, to: number | null, endReason: string | null): Held {
  const secretary = member.home.id;
  const mentor = world.tables.appointment.find((row) => row.unit_id === secretary && row.role === "partySecretary");
  const title = { lead: "党支部书记", deputy: "党支部副书记", member: "党支部委员" }[role];
  const row = world.dated<"posting">(
    "posting",
    from,
    to,
    {
      person_id: member.id,
      compound_id: compound.id,
      role,
      branch_title: random.chance(88) ? title : null,
      duty_days: random.weighted([
        [2, 30],
        [3, 45],
        [4, 15],
        [5, 10],
      ]),
      mentor_id: mentor === undefined || mentor.person_id === member.id ? null : mentor.person_id,
      cross_title: role === "lead" && random.chance(30) ? random.pick(["物业公司兼职副经理", "业委会副主任", "业委会监督员"]) : null,
      end_reason: endReason,
      note: null,
    },
    { end_reason: null },
  );
  return { row, member, compound, from, to: to ?? OPEN };
}

/** Some posted members take over as secretary of their community or grid; who held the seat leaves it that day. */
function promote(world: World, random: Random, geography: Geography, population: Population, all: readonly Held[]): readonly Member[] {
  const dates = [...TAKE_OFFICE.slice(0, world.targets.becameSecretary), ...TAKE_OFFICE_LATER];
  const promoted: Member[] = [];
  const homes = random.shuffled(geography.leaves.filter((leaf) => leaf.id !== geography.toldGrid.id));
  for (const date of dates) {
    const found = homes
      .map((home) => ({
        home,
        held: all.find(
          (held) => held.member.home.id === home.id && held.from < date - 60 && held.to > date && held.row.role === "lead" && held.member.party && !promoted.includes(held.member),
        ),
      }))
      .find(({ home, held }) => held !== undefined && !promoted.some((member) => member.home.id === home.id));
    if (found?.held === undefined) continue;
    takeOver(world, population, found.held.member, date);
    promoted.push(found.held.member);
  }
  return promoted;
}

function takeOver(world: World, population: Population, member: Member, date: number): void {
  const posts = world.tables.appointment;
  const former = (population.seatedBy.get(member.home.id) ?? []).find((seated) => seated.seat === "partySecretary");
  if (former === undefined) return;
  const endOf = (personId: string, role: (row: (typeof posts)[number]) => boolean): void => {
    for (const row of posts.filter((post_) => post_.person_id === personId && post_.valid_to === null && role(post_))) {
      posts.splice(posts.indexOf(row), 1);
      const { id: _id, version: _version, recorded_from: _recorded, valid_from, valid_to: _to, ...rest } = row;
      world.dated("appointment", dayNumber(valid_from), date, rest);
    }
  };
  const title = posts.find((row) => row.person_id === former.id && row.role === "partySecretary")?.title ?? `${member.home.name}党委书记`;
  endOf(former.id, () => true);
  endOf(member.id, (row) => row.kind === "main");
  world.dated("appointment", date, null, {
    person_id: member.id,
    unit_id: member.home.id,
    role: "partySecretary",
    kind: "main",
    title,
    document_no: `包组〔${day(date).slice(0, 4)}〕${20 + promotedNumber(date)}号`,
  });
  world.dated("appointment", date, null, {
    person_id: former.id,
    unit_id: member.home.parent?.id ?? member.home.id,
    role: "other",
    kind: "main",
    title: `${member.home.township}四级调研员`,
    document_no: null,
  });
}

const promotedNumber = (date: number): number => date % 60;

/** Who was at a compound on a day, the lead first. */
export function heldOn(postings: Postings, compoundId: string, on: number): readonly Held[] {
  return (postings.byCompound.get(compoundId) ?? [])
    .filter((held) => held.from <= on && held.to > on)
    .toSorted((a, b) => Number(b.row.role === "lead") - Number(a.row.role === "lead"));
}
