import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { DateInterval } from "../kernel/interval.ts";
import { contains } from "../kernel/interval.ts";

/** What a parameter may hold; stored as JSON. */
export type ParameterValue = number | string | boolean | readonly number[] | readonly string[];

/**
 * A default the department may overrule: never a constant in a rule. `basis` names the law, article or custom it comes from,
 * or says that the department has yet to set it. ORG-20
 */
export interface ParameterDefault<V extends ParameterValue = ParameterValue> {
  readonly key: string;
  readonly value: V;
  readonly basis: { readonly zh: string; readonly en: string };
}

/** One dated row of the parameter table. */
export interface ParameterRow extends DateInterval {
  readonly key: string;
  readonly value: ParameterValue;
  readonly basis: string;
}

type Values<T extends Readonly<Record<string, ParameterDefault>>> = { readonly [K in keyof T]: Widen<T[K]["value"]> };
type Widen<V> = V extends number ? number : V extends boolean ? boolean : V extends string ? string : V;

/** The shipped values by name, for callers and tests that have no rows of their own. ORG-20 */
export function shippedValues<T extends Readonly<Record<string, ParameterDefault>>>(defaults: T): Values<T> {
  return Object.fromEntries(Object.entries(defaults).map(([name, p]) => [name, p.value])) as Values<T>;
}

/**
 * The values in force on `on`: a stored row wins over the shipped default; a row of another type than the default is a fault
 * and throws, because a rule must not compute with it. ORG-21
 */
export function valuesOn<T extends Readonly<Record<string, ParameterDefault>>>(defaults: T, rows: readonly ParameterRow[], on: CalendarDate): Values<T> {
  const found = Object.entries(defaults).map(([name, p]) => {
    const row = rows.find((r) => r.key === p.key && contains(r, on));
    if (row !== undefined && kindOf(row.value) !== kindOf(p.value)) throw new TypeError(`parameter ${p.key} holds ${kindOf(row.value)}`);
    return [name, row === undefined ? p.value : row.value] as const;
  });
  return Object.fromEntries(found) as Values<T>;
}

function kindOf(value: ParameterValue): string {
  return Array.isArray(value) ? "list" : typeof value;
}
