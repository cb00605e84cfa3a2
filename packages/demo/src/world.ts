import { day, dayNumber, moment } from "./days.ts";
import { Ids } from "./ids.ts";
import { Random } from "./random.ts";
import type { DemoTables, EarlierVersion, Recorded } from "./rows.ts";
import { type Targets, targetsOf } from "./targets.ts";

/** The days everything is dated by. */
export const DAYS = {
  /** Rows of the stock: units, people, posts taken up before the programme. */
  stock: dayNumber("2023-01-10"),
  since: dayNumber("2024-01-01"),
  programme: dayNumber("2024-03-07"),
  postings: dayNumber("2024-03-18"),
  /** The day the figures of the district are told. */
  told: dayNumber("2025-03-21"),
  /** Nothing is dated as having happened, or known, later. */
  end: dayNumber("2026-10-31"),
} as const;

/** Since when the demo's department knows its own settings: before any row that was made under them. */
export const DEMO_SINCE = { date: day(DAYS.stock), moment: moment(DAYS.stock) } as const;

/** Where the parts of the generator meet: one stream of chance a part, one place rows go to. */
export class World {
  readonly targets: Targets;
  readonly tables: DemoTables = {
    unit: [],
    unit_name: [],
    unit_path: [],
    compound: [],
    person: [],
    person_unit: [],
    education: [],
    appointment: [],
    sanction: [],
    training: [],
    annual_grade: [],
    posting: [],
    site_day: [],
    evidence: [],
    evidence_credit: [],
    honour: [],
    petition_count: [],
    reserve_entry: [],
    reserve_state: [],
    reserve_readiness: [],
    entered_mark: [],
  };
  readonly earlier: EarlierVersion[] = [];
  readonly #random: Random;
  readonly #ids: Ids;
  readonly #numbers = new Set<string>();

  constructor(seed: number, size: number) {
    this.targets = targetsOf(size);
    this.#random = new Random(seed);
    this.#ids = new Ids(this.#random.fork());
  }

  /** False when somebody already has the number. */
  takeNumber(number: string): boolean {
    if (this.#numbers.has(number)) return false;
    this.#numbers.add(number);
    return true;
  }

  stream(): Random {
    return this.#random.fork();
  }

  id(recordedOn: number): string {
    return this.#ids.next(Math.min(recordedOn, DAYS.end));
  }

  /** The recorded part of a row that has stood since a day. */
  recorded(on: number): Recorded {
    const known = Math.min(on, DAYS.end);
    return { id: this.id(known), version: 1, recorded_from: moment(known, (this.tables.evidence.length * 7) % 30_000) };
  }

  /**
   * Adds a dated row. One that has ended was first recorded open and corrected when its end became known: the earlier version is kept,
   * so that the past as known then still shows it open.
   */
  dated<T extends keyof DemoTables>(
    table: T,
    from: number,
    to: number | null,
    row: Omit<DemoTables[T][number], keyof Recorded | "valid_from" | "valid_to">,
    open: Partial<DemoTables[T][number]> = {},
  ): DemoTables[T][number] {
    const began = this.recorded(Math.max(DAYS.stock, Math.min(from, DAYS.end)));
    const ended = to !== null && to <= DAYS.end && to > DAYS.stock;
    const whole = { ...began, ...row, valid_from: day(from), valid_to: to === null ? null : day(to) };
    const now = ended ? { ...whole, version: 2, recorded_from: moment(to, 32_000) } : whole;
    if (ended) this.earlier.push({ table, row: { ...whole, valid_to: null, ...open, recorded_to: now.recorded_from } });
    (this.tables[table] as Recorded[]).push(now);
    return now as unknown as DemoTables[T][number];
  }
}
