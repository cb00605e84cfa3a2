import type { CalendarDate } from "@yanzhen/domain/kernel";

import { type AtInput, resolveAt } from "./at.ts";
import { type RequestContext, scopeOn } from "./context.ts";
import { read, type ReadHandle } from "./db/reading.ts";
import type { Scope } from "./db/scope.ts";
import { RefusedError } from "./refused-error.ts";

/** What a query gets. `scope` is dated by `asOf`: lists and counts use the tree of the day; `rights` are today's (DEFINITIONS §1). */
export interface ReadMoment {
  readonly db: ReadHandle;
  readonly scope: Scope;
  readonly rights: Scope;
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
  readonly past: boolean;
}

/** Runs a query as of a day, as known now or at a moment. */
export async function readAt<T>(ctx: RequestContext, at: AtInput, query: (moment: ReadMoment) => Promise<T>): Promise<T> {
  const resolved = await resolveAt(ctx, at);
  if (!resolved.ok) throw new RefusedError(resolved.refusal);
  const { asOf, knownAt, past } = resolved.value;
  return read(ctx.services.database.db, { asOf, knownAt }, async (db) =>
    query({ db, scope: await scopeOn(ctx, asOf, db), rights: ctx.scope, asOf, today: ctx.services.clock.businessToday(), past }),
  );
}
