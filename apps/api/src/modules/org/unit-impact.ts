import type { CalendarDate, Refusal } from "@yanzhen/domain/kernel";
import { type Bound, closeUnit, type StillThere } from "@yanzhen/domain/org";

import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { type BoundRows, boundToUnit } from "./queries/bound-to-unit.ts";
import { pathOn } from "./queries/subtree.ts";
import { unitById, type UnitHistory, unitHistory } from "./queries/unit-facts.ts";

const NOTHING: Bound = { count: 0, names: [] };

/** The bound rows as the domain asks for them. */
export function stillThere(bound: readonly BoundRows[], history: UnitHistory, on: string): StillThere {
  const [later] = [...history.names, ...history.places]
    .map(({ from }) => from as CalendarDate)
    .filter((from) => from > on)
    .toSorted();
  const of = (entity: string): Bound => {
    const rows = bound.find((known) => known.entity === entity);
    return rows === undefined ? NOTHING : { count: rows.count, names: rows.first.map(({ name }) => name) };
  };
  return { children: of("unitPath"), postings: of("posting"), people: of("personUnit"), posts: of("appointment"), openEntries: of("evidence"), laterChange: later ?? null };
}

/** What a change of a unit from a day on touches: bound to the unit itself, and to it with everything below. */
export interface UnitImpact {
  readonly own: readonly BoundRows[];
  readonly whole: readonly BoundRows[];
  /** Why the unit could not close on the day; null when it could. */
  readonly close: Refusal | null;
}

export async function unitImpact({ db, rights }: ReadMoment, unitId: string, on: CalendarDate): Promise<UnitImpact> {
  const unit = await unitById(db, rights, unitId);
  if (unit === null) throw new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
  const path = await pathOn(db, rights.tenant, unitId, on);
  const own = await boundToUnit(db, rights, { unitId, on, path: null });
  const closed = closeUnit({ from: unit.from as CalendarDate, to: unit.to as CalendarDate | null }, stillThere(own, await unitHistory(db, rights.tenant, unitId), on), on);
  return { own, whole: path === null ? own : await boundToUnit(db, rights, { unitId, on, path }), close: closed.ok ? null : closed.refusal };
}
