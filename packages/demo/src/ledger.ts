import { calendarDate, shippedCalendar } from "@yanzhen/domain/kernel";
import { issueDueOn } from "@yanzhen/domain/evidence";

import { day } from "./days.ts";
import type { Compound, Geography, Place } from "./geography.ts";
import type { Member } from "./people.ts";
import { heldOn, type Postings } from "./postings.ts";
import type { Random } from "./random.ts";
import type { EvidenceRow } from "./rows.ts";
import { issueTitles, projectTitles } from "./words.ts";
import { DAYS, type World } from "./world.ts";

/** More in summer (leaks, plots, noise) and in the cold; less around the turn of the year. Percent by month. */
const SEASON = [80, 70, 95, 100, 105, 120, 135, 130, 105, 95, 100, 110] as const;
const CLASSES = [
  ["elevator", 7],
  ["parking", 12],
  ["charging", 6],
  ["lighting", 6],
  ["heatingWater", 5],
  ["leak", 11],
  ["noise", 8],
  ["vegetablePlots", 4],
  ["sanitation", 9],
  ["pets", 3],
  ["fireSafety", 6],
  ["propertyService", 8],
  ["ownersCommittee", 3],
  ["neighbours", 5],
  ["elderCare", 3],
  ["childcare", 2],
  ["employment", 1],
  ["convenience", 3],
  ["security", 2],
  ["policyAdvice", 2],
  ["other", 2],
] as const;
const CHANNELS = [
  ["lobby", 24],
  ["doorVisit", 22],
  ["hotline", 20],
  ["platform", 18],
  ["callIn", 13],
  ["petition", 1],
  ["other", 2],
] as const;

type NewEntry = Omit<EvidenceRow, "id" | "version" | "recorded_from" | "detail" | "void_reason" | "source_system" | "external_id"> &
  Partial<Pick<EvidenceRow, "source_system" | "external_id">>;

/** How much happens on a day: by season, and growing over time as the postings take root. */
function density(on: number): number {
  const month = Number(day(on).slice(5, 7));
  return (SEASON[month - 1] as number) * (70 + Math.floor(((on - DAYS.since) * 30) / (DAYS.end - DAYS.since)));
}

/** Writes entries of the ledger and shares their credit among those posted there on the day. */
export class Ledger {
  readonly #world: World;
  readonly #random: Random;
  readonly #geography: Geography;
  readonly #postings: Postings;
  readonly #cumulative: readonly { readonly compound: Compound; readonly upTo: number }[];
  readonly #days: readonly { readonly on: number; readonly upTo: number }[];

  constructor(world: World, geography: Geography, postings: Postings) {
    this.#world = world;
    this.#random = world.stream();
    this.#geography = geography;
    this.#postings = postings;
    let upTo = 0;
    this.#cumulative = geography.compounds.map((compound) => ({ compound, upTo: (upTo += compound.weight) }));
    let until = 0;
    this.#days = Array.from({ length: DAYS.end - DAYS.since }, (_, at) => ({ on: DAYS.since + at, upTo: (until += density(DAYS.since + at)) }));
  }

  /** A compound in being on the day, the large and old ones more often. */
  compoundOn(on: number, accept: (compound: Compound) => boolean = () => true): Compound {
    const total = this.#cumulative.at(-1)?.upTo ?? 0;
    for (;;) {
      const at = this.#random.below(total);
      const found = this.#cumulative.find((entry) => at < entry.upTo)?.compound;
      if (found !== undefined && found.from <= on && (found.to === null || found.to > on) && accept(found)) return found;
    }
  }

  /** A day between two, by season and growing over time as the postings take root. */
  dayBetween(from: number, to: number): number {
    for (;;) {
      const on = this.#random.between(from, to);
      if (this.#random.below(135 * 100) < density(on)) return on;
    }
  }

  /** A day in one of so many stretches of the whole time in each of which as much happens. */
  dayOf(stretch: number, of: number): number {
    const total = this.#days.at(-1)?.upTo ?? 0;
    const within = Math.floor((total * stretch) / of) + this.#random.below(Math.floor(total / of));
    return this.#days.find((one) => within < one.upTo)?.on ?? DAYS.since;
  }

  write(entry: NewEntry, at: Place, on: number): EvidenceRow {
    const row: EvidenceRow = { ...this.#world.recorded(on + 1), detail: null, void_reason: null, source_system: null, external_id: null, ...entry };
    this.#world.tables.evidence.push(row);
    const [lead, ...others] = heldOn(this.#postings, at.id, on);
    if (lead !== undefined) {
      const other = others.length === 0 ? undefined : this.#random.pick(others);
      const [first, second] = other !== undefined && this.#random.chance(45) ? [other, lead] : [lead, other];
      const shared = second !== undefined && this.#random.chance(90);
      this.credit(row, first.member, shared ? 6_000 : 10_000, on);
      if (shared) this.credit(row, second.member, 4_000, on);
    }
    return row;
  }

  credit(row: EvidenceRow, member: Member, shareBp: number, on: number): void {
    this.#world.tables.evidence_credit.push({ ...this.#world.recorded(on + 1), evidence_id: row.id, person_id: member.id, share_bp: shareBp });
  }

  issue(on: number, at: Place): EvidenceRow {
    const random = this.#random;
    const cls = random.weighted(CLASSES);
    const channel = random.weighted(CHANNELS);
    const due = issueDueOn(shippedCalendar, { channel, class: cls, occurredOn: calendarDate(day(on)) });
    const took = random.weighted([
      [random.below(4), 35],
      [random.between(3, 9), 45],
      [random.between(9, 25), 20],
    ]);
    const closedDay = on + took;
    const open = closedDay > DAYS.end || random.chance(closedDay > DAYS.end - 45 ? 22 : 0.4);
    const status = open ? (random.chance(30) ? "received" : "handling") : channel === "petition" && random.chance(30) ? "toPetition" : "closed";
    const verifiedDay = closedDay + 1 + random.below(9);
    const verified = status === "closed" && verifiedDay <= DAYS.end && random.chance(93);
    const external = channel === "hotline" || channel === "platform";
    return this.write(
      {
        kind: "issue",
        unit_id: at.id,
        occurred_on: day(on),
        title: random.pick(issueTitles[cls]),
        class: cls,
        channel,
        urgent: random.chance(48),
        project_level: null,
        status,
        closed_on: open ? null : day(closedDay),
        due_on: due.ok ? due.value.date : null,
        quantity: null,
        measure: null,
        verification: verified ? "verified" : "recorded",
        verified_on: verified ? day(verifiedDay) : null,
        source_system: external ? (channel === "hotline" ? "12345" : "dagongzhi") : null,
        external_id: external ? `${channel === "hotline" ? "RX" : "GZ"}${day(on).replaceAll("-", "")}${String(this.#world.tables.evidence.length).padStart(6, "0")}` : null,
      },
      at,
      on,
    );
  }

  /** A plain entry: a visit, a lobby session, a mediation, help given, a hub, an active resident, a check-in. */
  plain(
    kind: Exclude<EvidenceRow["kind"], "issue" | "project">,
    on: number,
    at: Place,
    verify: "usual" | "always" | { readonly by: number } | "never",
    quantity?: number,
  ): EvidenceRow {
    const random = this.#random;
    const usual = on + 1 + random.below(12);
    const verifiedDay = typeof verify === "object" ? Math.min(usual, verify.by) : usual;
    const verified = verify !== "never" && verifiedDay <= DAYS.end && (verify !== "usual" || random.chance(91));
    const shapes = {
      doorVisit: { title: "敲门走访", status: random.chance(94) ? "made" : "nobodyHome", quantity: random.between(3, 18), measure: "household" },
      lobbySession: { title: "一楼见", status: "held", quantity: random.between(4, 40), measure: "personTime" },
      mediation: {
        title: random.pick(["邻里纠纷调解", "物业费纠纷调解", "停车纠纷调解", "噪音纠纷调解"]),
        status: random.weighted([
          ["performed", 60],
          ["agreed", 30],
          ["failed", 10],
        ] as const),
        quantity: 1,
        measure: "case",
      },
      assistance: {
        title: random.pick(["独居老人帮扶", "困难家庭走访慰问", "残疾人帮扶", "重大疾病家庭帮扶"]),
        status: "given",
        quantity: random.between(1, 3),
        measure: "personTime",
      },
      partyHub: { title: "党员中心户", status: "registered", quantity: 1, measure: "household" },
      activeResident: { title: "热心居民", status: "registered", quantity: 1, measure: "person" },
      checkIn: { title: "在职党员报到", status: "registered", quantity: 1, measure: "person" },
    } as const;
    const shape = shapes[kind];
    const closed = kind === "mediation" ? day(on) : null;
    const nobody = shape.status === "nobodyHome";
    return this.write(
      {
        kind,
        unit_id: at.id,
        occurred_on: day(on),
        title: shape.title,
        class: null,
        channel: null,
        urgent: false,
        project_level: null,
        status: shape.status,
        closed_on: closed,
        due_on: null,
        quantity: quantity ?? shape.quantity,
        measure: shape.measure,
        verification: verified && !nobody ? "verified" : "recorded",
        verified_on: verified && !nobody ? day(verifiedDay) : null,
      },
      at,
      on,
    );
  }

  project(
    on: number,
    at: Place,
    outcome?: { readonly title: string; readonly status: "done" | "underWay"; readonly quantity: number; readonly measure: string; readonly closedOn: number | null },
  ): EvidenceRow {
    const random = this.#random;
    const lasts = random.between(40, 260);
    const done = outcome === undefined ? on + lasts <= DAYS.end && random.chance(82) : outcome.status === "done";
    const closedDay = outcome?.closedOn ?? on + lasts;
    const stopped = outcome === undefined && !done && on + lasts <= DAYS.end && random.chance(20);
    const verified = (done || random.chance(40)) && closedDay + 5 <= DAYS.end;
    return this.write(
      {
        kind: "project",
        unit_id: at.id,
        occurred_on: day(on),
        title: outcome?.title ?? `${at.name}${random.pick(projectTitles)}`,
        class: null,
        channel: null,
        urgent: false,
        project_level: at.kind === "estate" || at.kind === "cluster" ? "compound" : "community",
        status: done ? "done" : stopped ? "stopped" : "underWay",
        closed_on: done || stopped ? day(Math.min(closedDay, DAYS.end)) : null,
        due_on: null,
        quantity: outcome?.quantity ?? random.between(20, 400),
        measure: outcome?.measure ?? random.pick(["household", "place", "squareMetre"]),
        verification: verified ? "verified" : "recorded",
        verified_on: verified ? day(Math.min(closedDay + 5, DAYS.end)) : null,
      },
      at,
      on,
    );
  }

  get geography(): Geography {
    return this.#geography;
  }
}
