import { day, dayNumber } from "./days.ts";
import { stepFacts } from "./reserve-steps.ts";
import type { Member, Population } from "./people.ts";
import type { Postings } from "./postings.ts";
import type { Random } from "./random.ts";
import { DAYS, type World } from "./world.ts";

const PIPELINE = [
  ["nominated", 190],
  ["screened", 165],
  ["inspected", 120],
  ["deliberated", 95],
  ["jointlyReviewed", 60],
  ["publicising", 44],
  ["publicised", 24],
  ["filed", 12],
  ["inPool", 0],
] as const;
const BASIS = {
  near: ["驻点期间带头解决多件难题，群众评议好，可独当一面。", "已主持网格工作一年，考察结论为可近期使用。"],
  middle: ["业务熟练，需在信访和物业矛盾处置上继续历练。", "群众工作扎实，党务经验仍需积累，计划安排跟班学习。"],
  far: ["年轻，任职时间短，先在驻点一线培养。", "学历和潜力较好，经历单一，列入长期培养。"],
} as const;
const REMOVALS = ["本人申请调出社区工作岗位", "年度评估不再具备条件", "超过年龄界限，按规定调整出库", "受到处分，调整出库"];

/** Who is in the pool, in which class and how ready, with the way there. Exact on the told day. */
export function makeReserve(world: World, population: Population, postings: Postings): void {
  const random = world.stream();
  const pool = new Pool(world, random);
  const taken = new Set<string>(postings.promoted.map((member) => member.id));
  const told = postings.promoted.slice(0, world.targets.becameSecretary);
  for (const member of told) pool.appointed(member, tookOffice(world, member));
  for (const member of postings.promoted.slice(world.targets.becameSecretary)) pool.appointed(member, tookOffice(world, member));
  const seated = population.members.filter((member) => member.seat !== null && member.seat !== "partySecretary" && !taken.has(member.id));
  const forSecretary = random.shuffled(seated.filter((member) => member.party && ageOn(member, DAYS.told) <= 41 && (member.college || random.chance(10))));
  const overAge = random
    .shuffled(seated.filter((member) => member.party && ageOn(member, DAYS.told) >= 45 && ageOn(member, DAYS.told) < 48))
    .slice(0, Math.ceil(world.targets.reserveSecretary / 15));
  const secretaries = [...overAge, ...forSecretary].slice(0, world.targets.reserveSecretary);
  for (const member of secretaries) pool.standing(member, "secretary", taken);
  const free = random.shuffled(
    population.members.filter(
      (member) =>
        !taken.has(member.id) &&
        member.seat !== "partySecretary" &&
        ageOn(member, DAYS.told) <= 37 &&
        ageOn(member, DAYS.told) >= 22 &&
        member.home.kind !== "street" &&
        member.home.kind !== "town",
    ),
  );
  const others = free.slice(0, world.targets.reserveMember);
  for (const member of others) pool.standing(member, "member", taken);
  const waiting = free.slice(world.targets.reserveMember);
  const some = Math.max(3, Math.round((world.targets.reserveMember * 9) / 100));
  for (const member of waiting.slice(0, some)) pool.underWay(member, random.chance(30) && member.party ? "secretary" : "member");
  for (const member of waiting.slice(some, some * 2)) pool.leftBefore(member);
  for (const member of waiting.slice(some * 2, some * 4)) pool.entersLater(member, random.chance(25) && member.party ? "secretary" : "member");
  const fit = waiting.slice(some * 4).filter((member) => member.party && member.college);
  for (const member of fit.slice(0, some)) pool.underWayAtTheEnd(member, random.chance(40) ? "secretary" : "member");
}

const ageOn = (member: Member, on: number): number => Math.floor((on - member.birthDay) / 365.25);

function tookOffice(world: World, member: Member): number {
  const row = world.tables.appointment.find((post) => post.person_id === member.id && post.role === "partySecretary");
  if (row === undefined) throw new Error("promoted without a post");
  return dayNumber(row.valid_from);
}

class Pool {
  readonly #world: World;
  readonly #random: Random;

  constructor(world: World, random: Random) {
    this.#world = world;
    this.#random = random;
  }

  /** In the pool on the told day; some leave it afterwards. */
  standing(member: Member, cls: "secretary" | "member", taken: Set<string>): void {
    taken.add(member.id);
    const entered = DAYS.told - this.#random.between(8, 280);
    const leaves = this.#random.weighted([
      ["stays", 84],
      ["removed", 8],
      ["suspended", 3],
      ["resumed", 5],
    ] as const);
    const turn = DAYS.told + this.#random.between(60, 500);
    const entry = this.#entry(member, cls, entered);
    if (leaves === "stays") this.#states(entry, member, entered, [["inPool", entered]]);
    else if (leaves === "removed")
      this.#states(entry, member, entered, [
        ["inPool", entered],
        ["removed", turn],
      ]);
    else if (leaves === "suspended")
      this.#states(entry, member, entered, [
        ["inPool", entered],
        ["suspended", DAYS.told - this.#random.below(7)],
      ]);
    else
      this.#states(entry, member, entered, [
        ["inPool", entered],
        ["suspended", turn],
        ["inPool", turn + 90],
      ]);
    this.#readiness(entry.id, member, entered, leaves === "removed" ? turn : null);
  }

  appointed(member: Member, on: number): void {
    // Who takes office after the told day enters the pool after it too, so that the day's count stays exact.
    const entered = Math.max(on > DAYS.told ? DAYS.told + 7 : DAYS.programme + 20, on - this.#random.between(70, 160));
    const entry = this.#entry(member, "secretary", entered, true);
    this.#states(entry, member, entered, [
      ["inPool", entered],
      ["appointed", on],
    ]);
    this.#readiness(entry.id, member, entered, on);
  }

  underWay(member: Member, cls: "secretary" | "member"): void {
    const reached = this.#random.below(PIPELINE.length - 1);
    const entersOn = DAYS.told + (PIPELINE[reached]?.[1] ?? 30) - this.#random.below(8);
    const entry = this.#entry(member, cls, entersOn, false, "procedure");
    const fails = this.#random.chance(20);
    const steps = PIPELINE.map(([state, before]) => [state, entersOn - before] as const).filter(([state]) => !(fails && (state === "filed" || state === "inPool")));
    this.#states(entry, member, entersOn, fails ? [...steps, [this.#random.chance(50) ? "withdrawn" : "declined", entersOn]] : steps);
    if (!fails) this.#readiness(entry.id, member, entersOn, null);
  }

  /** At some step of the procedure on the last day, for the office's work of that day. */
  underWayAtTheEnd(member: Member, cls: "secretary" | "member"): void {
    const reached = this.#random.below(PIPELINE.length - 2);
    const entersOn = DAYS.end + (PIPELINE[reached]?.[1] ?? 30) - this.#random.below(8);
    const entry = this.#entry(member, cls, entersOn, false, "procedure");
    this.#states(
      entry,
      member,
      entersOn,
      PIPELINE.map(([state, before]) => [state, entersOn - before] as const),
    );
  }

  leftBefore(member: Member): void {
    const entered = DAYS.programme + 60 + this.#random.below(60);
    const entry = this.#entry(member, "member", entered);
    this.#states(entry, member, entered, [
      ["inPool", entered],
      ["removed", DAYS.told - this.#random.between(10, 120)],
    ]);
  }

  entersLater(member: Member, cls: "secretary" | "member"): void {
    const entered = DAYS.told + this.#random.between(200, 560);
    const entry = this.#entry(member, cls, entered, false, "procedure");
    this.#states(
      entry,
      member,
      entered,
      PIPELINE.map(([state, before]) => [state, entered - before] as const),
    );
    this.#readiness(entry.id, member, entered, null);
  }

  #entry(
    member: Member,
    cls: "secretary" | "member",
    entered: number,
    filed = this.#random.chance(94),
    origin: "procedure" | "imported" = this.#random.chance(70) ? "imported" : "procedure",
  ) {
    const began = origin === "procedure" ? entered - 190 : entered;
    const row = {
      ...this.#world.recorded(Math.max(DAYS.stock, began + 2)),
      person_id: member.id,
      class: cls,
      origin,
      channel:
        origin === "imported"
          ? null
          : this.#random.weighted([
              ["organization", 60],
              ["joint", 22],
              ["self", 10],
              ["members", 8],
            ] as const),
      target_unit_id: cls === "secretary" && this.#random.chance(40) ? member.home.id : null,
      filing_document: filed && entered <= DAYS.end ? `包组备〔${day(Math.min(entered, DAYS.end)).slice(0, 4)}〕${this.#random.between(1, 88)}号` : null,
      mentor_id: null,
      note: null,
    } as const;
    this.#world.tables.reserve_entry.push(row);
    return row;
  }

  /** States one after the other, none later than the end; those of the procedure come before the pool. */
  #states(
    entry: { readonly id: string; readonly origin: string; readonly class: string; readonly filing_document: string | null },
    member: Member,
    entered: number,
    steps: readonly (readonly [string, number])[],
  ): void {
    const before = entry.origin === "procedure" && steps[0]?.[0] === "inPool" ? PIPELINE.slice(0, -1).map(([state, days]) => [state, entered - days] as const) : [];
    const all = [...before, ...steps].filter(([, from]) => from <= DAYS.end);
    all.forEach(([state, from], i) => {
      const reason =
        state === "removed" ? this.#random.pick(REMOVALS) : state === "suspended" ? "因病请假，暂停培养" : state === "withdrawn" || state === "declined" ? "本人意愿" : null;
      this.#world.dated("reserve_state", from, all[i + 1]?.[1] ?? null, {
        entry_id: entry.id,
        person_id: member.id,
        state,
        reason,
        document_no: null,
        facts:
          entry.origin === "procedure"
            ? stepFacts(this.#random, state, from, { age: ageOn(member, from), limit: entry.class === "secretary" ? 40 : 35, filing: entry.filing_document })
            : null,
      });
    });
  }

  /** A first level, and for most a second one at the yearly review; the rest are due. */
  #readiness(entryId: string, member: Member, entered: number, left: number | null): void {
    if (entered > DAYS.end) return;
    const first = this.#random.weighted([
      ["near", 22],
      ["middle", 43],
      ["far", 35],
    ] as const);
    const reviewOn = entered + this.#random.between(300, 400);
    const end = left ?? DAYS.end + 1;
    const reviewed = reviewOn < Math.min(end, DAYS.end) && this.#random.chance(72);
    const second = first === "far" ? "middle" : this.#random.chance(60) ? "near" : first;
    const add = (level: "near" | "middle" | "far", from: number, to: number | null): void => {
      this.#world.dated("reserve_readiness", from, to, { entry_id: entryId, person_id: member.id, level, basis: this.#random.pick(BASIS[level]) });
    };
    add(first, entered, reviewed ? reviewOn : left);
    if (reviewed) add(second, reviewOn, left);
  }
}
