import { calendarDate, type CalendarDate, parseCalendarDate } from "@yanzhen/domain/kernel";

/** The one source of time. Known time is real; the business date may stand still or be moved (DEFINITIONS §1). */
export interface Clock {
  /** Real time, ISO 8601 UTC. */
  now(): string;
  /** Today in Asia/Shanghai by the business clock. */
  businessToday(): CalendarDate;
}

/** The demo district ends here; later the business clock stands still. */
export const DEMO_END = calendarDate("2026-10-31");

const civilDate = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit" });

/** The civil date of a moment in Asia/Shanghai. */
export function shanghaiDate(moment: Date): CalendarDate {
  return calendarDate(civilDate.format(moment));
}

export interface BusinessClockSetting {
  readonly demo: boolean;
  /** `YANZHEN_TODAY` at start. */
  readonly fixedToday: string | null;
}

/** The clock of a running instance. In demo mode a district officer may move the business date; the shell stores and audits that. */
export class BusinessClock implements Clock {
  readonly #setting: BusinessClockSetting;
  #moved: CalendarDate | null = null;

  constructor(setting: BusinessClockSetting) {
    if (setting.fixedToday !== null && !parseCalendarDate(setting.fixedToday).ok) throw new Error(`YANZHEN_TODAY is no date: ${setting.fixedToday}`);
    this.#setting = setting;
  }

  now(): string {
    return new Date().toISOString();
  }

  businessToday(): CalendarDate {
    const real = shanghaiDate(new Date());
    const { demo, fixedToday } = this.#setting;
    if (!demo) return fixedToday === null ? real : calendarDate(fixedToday);
    if (this.#moved !== null) return this.#moved;
    if (fixedToday !== null) return calendarDate(fixedToday);
    return real < DEMO_END ? real : DEMO_END;
  }

  /** Null puts the clock back to its own course. */
  move(to: CalendarDate | null): void {
    this.#moved = to;
  }

  get movable(): boolean {
    return this.#setting.demo;
  }
}
