import { day, dayNumber, moment } from "./days.ts";
import type { Geography } from "./geography.ts";
import type { Member, Population } from "./people.ts";
import type { Postings } from "./postings.ts";
import type { PersonRow } from "./rows.ts";
import { DAYS, type World } from "./world.ts";

/** The faults every real district has, a few of each kind, for the rules to find. */
export function makeDefects(world: World, geography: Geography, population: Population, postings: Postings): void {
  const random = world.stream();
  const posted = new Set(postings.all.map((held) => held.member.id));
  const seated = random.shuffled(population.members.filter((member) => member.seat !== null && member.seat !== "partySecretary"));
  const staff = random.shuffled(population.members.filter((member) => member.seat === null && !posted.has(member.id)));
  let at = 0;
  const some = (members: readonly Member[], count: number): readonly Member[] => members.slice(at, (at += count));
  const edit = (member: Member, change: (row: PersonRow) => Partial<PersonRow>): void => {
    const place = world.tables.person.findIndex((row) => row.id === member.id);
    const row = world.tables.person[place];
    if (row !== undefined) world.tables.person[place] = { ...row, ...change(row) };
  };
  // Births that differ from the card, and members who joined before they were eighteen.
  for (const member of some(seated, 6)) edit(member, (row) => ({ birth: row.birth === null ? null : `${Number(row.birth.slice(0, 4)) + 1}${row.birth.slice(4)}` }));
  for (const member of some(
    seated.filter(({ party }) => party),
    4,
  ))
    edit(member, (row) => ({ party_joined: `${Number(row.birth?.slice(0, 4) ?? 1980) + 16}.07`, party_confirmed: `${Number(row.birth?.slice(0, 4) ?? 1980) + 17}-07-01` }));
  at = 0;
  // The same person entered twice by two units, the second time without a number.
  for (const [first, second] of pairs(some(staff, 6))) edit(second, () => ({ ...same(world, first), id_no: null }));
  // A file nobody keeps.
  for (const member of some(staff, 2))
    world.tables.person_unit.splice(
      world.tables.person_unit.findIndex((row) => row.person_id === member.id),
      1,
    );
  // Two main posts at once.
  for (const member of some(staff, 4))
    world.dated("appointment", dayNumber("2024-05-06"), null, {
      person_id: member.id,
      unit_id: member.home.id,
      role: "other",
      kind: "main",
      title: `${member.home.name}网格长`,
      document_no: null,
    });
  // Credit for somebody who was not posted there.
  for (const member of some(staff, 5)) {
    const entry = world.tables.evidence.find(
      (row) => row.kind === "doorVisit" && row.occurred_on > day(DAYS.told) && !world.tables.evidence_credit.some((credit) => credit.evidence_id === row.id),
    );
    if (entry !== undefined)
      world.tables.evidence_credit.push({ ...world.recorded(dayNumber(entry.occurred_on) + 2), evidence_id: entry.id, person_id: member.id, share_bp: 10_000 });
  }
  overload(world, geography, population, postings);
  corrections(world, seated.slice(20, 32));
}

/** A member of a grid who holds more compounds than the limit. */
function overload(world: World, geography: Geography, population: Population, postings: Postings): void {
  const grids = geography.leaves.filter((leaf) => leaf.kind === "grid" && leaf.id !== geography.toldGrid.id).slice(0, 3);
  for (const grid of grids) {
    const member = (population.seatedBy.get(grid.id) ?? []).find((seated) => seated.seat === "deputyDirector");
    const compounds = geography.compounds.filter((compound) => compound.parent?.id === grid.id && compound.to === null && compound.from < DAYS.since);
    if (member === undefined) continue;
    const free = compounds.filter(
      (compound) => !(postings.byCompound.get(compound.id) ?? []).some((held) => held.member.id === member.id) && !postings.uncovered.includes(compound),
    );
    for (const compound of free.slice(0, 4)) {
      world.dated("posting", dayNumber("2025-01-13"), null, {
        person_id: member.id,
        compound_id: compound.id,
        role: "deputy",
        branch_title: null,
        duty_days: 2,
        mentor_id: null,
        cross_title: null,
        end_reason: null,
        note: null,
      });
    }
  }
}

/** Births corrected in the autumn of 2024: as known before, the old one stands. */
function corrections(world: World, members: readonly Member[]): void {
  const corrected = moment(dayNumber("2024-09-18"), 5_000);
  for (const member of members) {
    const place = world.tables.person.findIndex((row) => row.id === member.id);
    const row = world.tables.person[place];
    if (row === undefined || row.birth === null) continue;
    world.earlier.push({ table: "person", row: { ...row, birth: `${Number(row.birth.slice(0, 4)) - 1}.01`, id_no: null, phone: null, recorded_to: corrected } as never });
    world.tables.person[place] = { ...row, version: 2, recorded_from: corrected };
  }
}

function pairs(members: readonly Member[]): readonly (readonly [Member, Member])[] {
  return members.flatMap((member, i) => (i % 2 === 0 && members[i + 1] !== undefined ? [[member, members[i + 1] as Member] as const] : []));
}

function same(world: World, member: Member): Partial<PersonRow> {
  const row = world.tables.person.find((person) => person.id === member.id);
  return row === undefined ? {} : { name: row.name, sex: row.sex, birth: row.birth };
}
