import { checkCharacter } from "@yanzhen/domain/people";

import { day, dayNumber } from "./days.ts";
import type { Geography, Place } from "./geography.ts";
import type { Random } from "./random.ts";
import type { AppointmentRow, PersonRow } from "./rows.ts";
import { givenFemale, givenMale, majors, nativePlaces, schools, surnames, trainingTitles } from "./words.ts";
import { DAYS, type World } from "./world.ts";

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly sex: "1" | "2";
  readonly birthDay: number;
  readonly party: boolean;
  readonly home: Place;
  /** Seat in the two committees; null for other staff. */
  readonly seat: AppointmentRow["role"] | null;
  readonly college: boolean;
}

export interface Population {
  readonly members: readonly Member[];
  /** Members of the two committees by the unit that keeps them. */
  readonly seatedBy: ReadonlyMap<string, readonly Member[]>;
}

const TERM_BEGAN = dayNumber("2021-10-15");

const seats = [
  ["partySecretary", "党委书记"],
  ["partyDeputySecretary", "党委副书记"],
  ["partyMember", "党委委员"],
  ["partyMember", "党委委员"],
  ["deputyDirector", "居委会副主任"],
  ["committeeMember", "居委会委员"],
  ["committeeMember", "居委会委员"],
] as const;

/** Everybody whose file the district's units keep: the two committees, their staff, the streets' own. */
export function makePeople(world: World, geography: Geography): Population {
  const random = world.stream();
  const members: Member[] = [];
  const seatedBy = new Map<string, readonly Member[]>();
  for (const leaf of geography.leaves) {
    const extra = random.below(3) === 0 ? [["committeeMember", "居委会委员"] as const] : [];
    const seated = [...seats, ...extra].map(([role, title]) => makeMember(world, random, leaf, role, titleAt(leaf, title)));
    seatedBy.set(leaf.id, seated);
    members.push(...seated);
  }
  const places = [...geography.leaves, ...geography.townships];
  while (members.length < world.targets.people) {
    const home = random.weighted(places.map((place) => [place, place.kind === "village" ? 3 : place.parent === geography.district ? 12 : 6] as const));
    const title =
      home.parent === geography.district
        ? random.pick(["党建办科员", "组织干事", "综治办科员", "城管办科员"])
        : random.pick(["社区工作者", "专职网格员", "党务工作者", "小区党支部委员"]);
    members.push(makeMember(world, random, home, "other", `${home.name}${title}`));
  }
  return { members, seatedBy };
}

/** A village has a 党总支 and a 村委会, a grid a 网格党总支. */
function titleAt(leaf: Place, title: string): string {
  const own =
    leaf.kind === "village"
      ? title.replace("党委", "党总支").replace("居委会", "村委会")
      : leaf.kind === "grid"
        ? title.replace("党委", "党总支").replace("居委会", "网格议事会")
        : title;
  return `${leaf.name}${own}`;
}

function makeMember(world: World, random: Random, home: Place, role: AppointmentRow["role"], title: string): Member {
  const seat = role === "other" ? null : role;
  const head = seat === "partySecretary";
  const sex = random.chance(seat === null ? 62 : head ? 45 : 56) ? "2" : "1";
  const name = random.pick(surnames) + random.pick(sex === "1" ? givenMale : givenFemale);
  const age = head
    ? random.between(36, 57)
    : seat === null
      ? random.between(22, 56)
      : random.weighted([
          [random.between(25, 34), 38],
          [random.between(35, 40), 30],
          [random.between(41, 54), 32],
        ]);
  const birthDay = dayNumber("2025-03-21") - age * 365 - Math.floor(age / 4) - random.below(365);
  const party = head || seat === "partyDeputySecretary" || seat === "partyMember" || random.chance(seat === null ? 36 : 62);
  const college = random.chance(age < 40 ? 93 : 74);
  const joinedDay = birthDay + 365 * random.between(20, Math.max(21, Math.min(32, age - 2)));
  const workDay = birthDay + 365 * random.between(19, 23) + random.below(360);
  const came = Math.max(workDay, dayNumber("2012-01-01")) + random.below(900);
  const joined = Math.min(joinedDay, DAYS.end - 900);
  const stock = world.recorded(DAYS.stock + random.below(40));
  const person: PersonRow = {
    ...stock,
    name,
    sex,
    ethnicity: random.chance(97) ? "01" : random.pick(["03", "11", "15", "04"]),
    birth: dotted(birthDay).slice(0, random.chance(80) ? 10 : 7),
    native_place: random.chance(92) ? random.pick(nativePlaces) : null,
    political_status: party ? "01" : random.chance(22) ? "03" : "13",
    party_joined: party ? dotted(joined).slice(0, 7) : null,
    party_confirmed: party && random.chance(97) ? `${day(joined + 366).slice(0, 7)}-01` : null,
    activist_since: !party && random.chance(40) ? day(DAYS.stock - random.below(500)) : null,
    work_started: dotted(workDay).slice(0, 7),
    resident_since: random.chance(96) ? day(Math.min(came, DAYS.stock)) : null,
    note: null,
    id_no: random.chance(99.4) ? idNumber(world, birthDay, sex, random) : null,
    phone: random.chance(98) ? `199${String(random.below(100_000_000)).padStart(8, "0")}` : null,
  };
  world.tables.person.push(person);
  const member: Member = { id: person.id, name, sex, birthDay, party, home, seat, college };
  const began = seat === null ? Math.min(DAYS.stock, came) : TERM_BEGAN + random.below(60);
  world.dated("person_unit", Math.min(began, DAYS.stock), null, { person_id: person.id, unit_id: home.id });
  world.dated("appointment", began, null, {
    person_id: person.id,
    unit_id: home.id,
    role,
    kind: "main",
    title,
    document_no: seat === null ? null : `包组〔2021〕${random.between(11, 98)}号`,
  });
  // 一肩挑: most secretaries head the residents' committee as well.
  if (head && random.chance(85))
    world.dated("appointment", began, null, {
      person_id: person.id,
      unit_id: home.id,
      role: "director",
      kind: "concurrent",
      title: titleAt(home, "居委会主任"),
      document_no: null,
    });
  makeEducation(world, random, member, birthDay);
  if (seat !== null) makeRecord(world, random, member);
  return member;
}

function makeEducation(world: World, random: Random, member: Member, birthDay: number): void {
  const level = member.college
    ? random.weighted([
        ["31", 42],
        ["21", 50],
        ["14", 8],
      ])
    : random.weighted([
        ["61", 55],
        ["41", 30],
        ["71", 15],
      ]);
  // Records of the stock were known on its day: nobody's graduation lies after it.
  const graduated = dotted(Math.min(DAYS.stock - 190, birthDay + 365 * (level === "14" ? 26 : level === "21" ? 23 : 21))).slice(0, 7);
  world.tables.education.push({
    ...world.recorded(DAYS.stock),
    person_id: member.id,
    mode: "fullTime",
    level,
    degree: null,
    school: member.college ? random.pick(schools) : null,
    major: member.college ? random.pick(majors) : null,
    graduated,
  });
  if (level !== "14" && level !== "21" && random.chance(45)) {
    world.tables.education.push({
      ...world.recorded(DAYS.stock),
      person_id: member.id,
      mode: "inService",
      level: level === "31" ? "21" : "31",
      degree: null,
      school: random.pick(["省委党校", "开放大学"]),
      major: random.pick(majors),
      graduated: dotted(Math.min(DAYS.stock - 20, birthDay + 365 * random.between(28, 33))).slice(0, 7),
    });
  }
}

/** Trainings and annual grades of a member of the two committees; the demo's years 2023 to 2025 are closed. */
function makeRecord(world: World, random: Random, member: Member): void {
  for (let quarter = 0; quarter < 11; quarter++) {
    if (!random.chance(38)) continue;
    const held = DAYS.since + quarter * 91 + random.below(85);
    if (held <= DAYS.end)
      world.tables.training.push({
        ...world.recorded(held + 2),
        person_id: member.id,
        title: random.pick(trainingTitles),
        hours: random.pick([4, 8, 8, 16, 24]),
        held_on: day(held),
      });
  }
  for (const year of [2023, 2024, 2025]) {
    const grade = random.weighted([
      ["competent", 78],
      ["excellent", 17],
      ["basic", 4],
      ["none", 1],
    ]);
    world.tables.annual_grade.push({ ...world.recorded(dayNumber(`${year + 1}-01-25`)), person_id: member.id, year, grade });
  }
  if (random.chance(1.2)) {
    const approved = DAYS.since + random.below(800);
    world.tables.sanction.push({
      ...world.recorded(approved + 3),
      person_id: member.id,
      kind: member.party ? "partyWarning" : "adminWarning",
      approved_on: day(approved),
      restored_on: null,
      document_no: `包纪〔${day(approved).slice(0, 4)}〕${random.between(3, 40)}号`,
    });
  }
}

const dotted = (number: number): string => day(Math.max(0, number)).replaceAll("-", ".");

/** Region 349999 is unassigned: no living person has such a number. */
function idNumber(world: World, birthDay: number, sex: "1" | "2", random: Random): string {
  for (;;) {
    const sequence = random.below(500) * 2 + (sex === "1" ? 1 : 0);
    const first17 = `349999${day(birthDay).replaceAll("-", "")}${String(sequence).padStart(3, "0")}`;
    const number = first17 + checkCharacter(first17);
    if (world.takeNumber(number)) return number;
  }
}
