import type { CalendarDate } from "@yanzhen/domain/kernel";
import { valuesOn } from "@yanzhen/domain/org";
import { type ProcedureLimits, reserveParameters } from "@yanzhen/domain/reserve";

import type { ReadHandle } from "../../platform/db/reading.ts";
import { parameterRows } from "../../platform/queries/parameters.ts";

export type ReserveValues = ReturnType<typeof valuesOn<typeof reserveParameters>>;

/** The reserve's parameters in force on a day. */
export async function reserveValues(db: ReadHandle, tenant: number, on: CalendarDate): Promise<ReserveValues> {
  return valuesOn(reserveParameters, await parameterRows(db, tenant), on);
}

/** What the procedure's guards measure against. */
export function limitsOf(values: ReserveValues): ProcedureLimits {
  return { departments: values.departments, inspectors: values.talkers, publicityDays: values.publicityDays };
}
