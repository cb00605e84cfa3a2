import type { Brand } from "../kernel/brand.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { DateInterval } from "../kernel/interval.ts";
import type { PartialDate } from "../kernel/partial-date.ts";
import type { UnitId } from "../org/unit.ts";
import type { EducationMode } from "./education-codes.ts";
import type { Sex } from "./sex-codes.ts";

export type PersonId = Brand<string, "PersonId">;

/**
 * Verified core facts (三龄两历一身份) of a person. What the ID card says is kept beside them in `idBirth`: the verified date
 * wins, and a difference is a finding. Null is unknown. ID number and telephone are held encrypted by the shell; the domain
 * sees their masks.
 */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly sex: Sex;
  /** GB/T 3304. */
  readonly ethnicity: string | null;
  readonly birth: PartialDate | null;
  readonly nativePlace: string | null;
  /** GB/T 4762. */
  readonly politicalStatus: string | null;
  readonly partyJoined: PartialDate | null;
  /** 转正; Party age counts from here. */
  readonly partyConfirmed: CalendarDate | null;
  /** Recorded as 积极分子 or 发展对象 since. */
  readonly activistSince: CalendarDate | null;
  readonly workStarted: PartialDate | null;
  /** Lives or works in the community's area since. */
  readonly residentSince: CalendarDate | null;
  readonly idBirth: CalendarDate | null;
  readonly idNoMasked: string | null;
  readonly phoneMasked: string | null;
  readonly note: string | null;
}

/** The unit that manages a person's file (管理单位); scope over people follows it. */
export interface PersonUnit extends DateInterval {
  readonly personId: PersonId;
  readonly unitId: UnitId;
}

export interface Education {
  readonly personId: PersonId;
  readonly mode: EducationMode;
  /** GB/T 4658. */
  readonly level: string;
  /** GB/T 6864. */
  readonly degree: string | null;
  readonly school: string | null;
  readonly major: string | null;
  readonly entered: PartialDate | null;
  readonly graduated: PartialDate | null;
}

/** The result of one annual assessment; a later scheme's grades read the same words. */
export interface AnnualGrade {
  readonly personId: PersonId;
  readonly year: number;
  readonly grade: Grade;
}

/** 优秀; 称职 or 合格; 基本称职 or 基本合格; 不称职 or 不合格; 不定等次. */
export const grades = ["excellent", "competent", "basic", "incompetent", "none"] as const;
export type Grade = (typeof grades)[number];
