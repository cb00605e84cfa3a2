import type { CalendarDate } from "@yanzhen/domain/kernel";
import type { UnitLevel } from "@yanzhen/domain/org";
import type { EndReason, NewPosting, Posting, PostingId, PostingSpan, SiteState } from "@yanzhen/domain/posting";

import type { CommandTx } from "../../platform/command.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";

/** A posting as a command reads it. */
export interface LockedPosting extends Posting {
  readonly version: number;
}

const columns = [
  "g.id",
  "g.version",
  "g.person_id",
  "g.compound_id",
  "g.role",
  "g.branch_title",
  "g.duty_days",
  "g.mentor_id",
  "g.cross_title",
  "g.valid_from",
  "g.valid_to",
  "g.end_reason",
  "g.note",
] as const;

/**
 * Locks a person against other postings being made for them at the same time, so that the load that was judged is the load
 * that is saved. Commands lock the person before the compound.
 */
export async function lockPosted(tx: CommandTx, personId: string): Promise<boolean> {
  const row = await tx.trx
    .selectFrom("person as p")
    .select("p.id")
    .where(inScope("p", "person", systemScope("repository", tx.tenant)))
    .where("p.id", "=", personId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export interface LockedCompound {
  readonly level: UnitLevel;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** Its place today; once it has ended, its last place; before it begins, its first. */
  readonly path: string | null;
}

/** Locks a unit against being closed, and against another lead being posted to it, until the command ends. */
export async function lockCompoundUnit(tx: CommandTx, unitId: string): Promise<LockedCompound | null> {
  const row = await tx.trx
    .selectFrom("unit as u")
    .select(["u.level", "u.valid_from", "u.valid_to"])
    .where("u.tenant", "=", tx.tenant)
    .where("u.id", "=", unitId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const places = await tx.trx
    .selectFrom("unit_path as p")
    .select(["p.path", "p.valid_from"])
    .where("p.tenant", "=", tx.tenant)
    .where("p.unit_id", "=", unitId)
    .orderBy("p.valid_from")
    .execute();
  const place = places.findLast((known) => known.valid_from <= tx.today) ?? places[0];
  return { level: row.level, from: row.valid_from as CalendarDate, to: row.valid_to as CalendarDate | null, path: place?.path ?? null };
}

export async function lockPosting(tx: CommandTx, postingId: string): Promise<LockedPosting | null> {
  const row = await tx.trx
    .selectFrom("posting as g")
    .select(columns)
    .where(inScope("g", "posting", systemScope("repository", tx.tenant)))
    .where("g.id", "=", postingId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    version: row.version,
    personId: row.person_id,
    compoundId: row.compound_id,
    role: row.role,
    branchTitle: row.branch_title,
    dutyDays: row.duty_days,
    mentorId: row.mentor_id,
    crossTitle: row.cross_title,
    from: row.valid_from,
    to: row.valid_to,
    endReason: row.end_reason,
    note: row.note,
  } as LockedPosting;
}

/** Every posting of a compound or of a person, past and planned ones too, by its first day. */
export async function spansOf(tx: CommandTx, of: { readonly compoundId: string } | { readonly personId: string }): Promise<readonly PostingSpan[]> {
  const rows = await tx.trx
    .selectFrom("posting as g")
    .select(["g.id", "g.person_id", "g.compound_id", "g.role", "g.duty_days", "g.valid_from", "g.valid_to"])
    .where(inScope("g", "posting", systemScope("repository", tx.tenant)))
    .where((eb) => ("compoundId" in of ? eb("g.compound_id", "=", of.compoundId) : eb("g.person_id", "=", of.personId)))
    .orderBy("g.valid_from")
    .orderBy("g.id")
    .execute();
  return rows.map(
    (row) =>
      ({
        id: row.id,
        personId: row.person_id,
        compoundId: row.compound_id,
        role: row.role,
        dutyDays: row.duty_days,
        from: row.valid_from,
        to: row.valid_to,
      }) as PostingSpan,
  );
}

/** A posting the domain has accepted; its compound and person are locked. */
export async function insertPosting(tx: CommandTx, posting: NewPosting): Promise<PostingId> {
  const id = tx.ctx.services.ids.next();
  await tx.trx
    .insertInto("posting")
    .values({ tenant: tx.tenant, id, person_id: posting.personId, compound_id: posting.compoundId, valid_from: posting.from, valid_to: posting.to, ...factsOf(posting) })
    .execute();
  return id as PostingId;
}

/** Other facts on the same interval, for a change on the posting's first day. */
export async function rewritePosting(tx: CommandTx, postingId: string, posting: NewPosting): Promise<void> {
  await tx.trx
    .updateTable("posting as g")
    .set(factsOf(posting))
    .where(inScope("g", "posting", systemScope("repository", tx.tenant)))
    .where("g.id", "=", postingId)
    .execute();
}

/** Ends the interval. A reason or note that is null leaves what stands. */
export async function closePosting(
  tx: CommandTx,
  postingId: string,
  end: { readonly to: CalendarDate; readonly reason: EndReason | null; readonly note: string | null },
): Promise<void> {
  await tx.trx
    .updateTable("posting as g")
    .set({ valid_to: end.to, ...(end.reason === null ? {} : { end_reason: end.reason }), ...(end.note === null ? {} : { note: end.note }) })
    .where(inScope("g", "posting", systemScope("repository", tx.tenant)))
    .where("g.id", "=", postingId)
    .execute();
}

/** One day of a posting; what was recorded for the day before is replaced. */
export async function saveSiteDay(tx: CommandTx, posting: LockedPosting, on: CalendarDate, state: SiteState): Promise<void> {
  await tx.trx
    .insertInto("site_day")
    .values({ tenant: tx.tenant, id: tx.ctx.services.ids.next(), posting_id: posting.id, person_id: posting.personId, compound_id: posting.compoundId, on_date: on, state })
    .onConflict((oc) => oc.columns(["tenant", "posting_id", "on_date"]).doUpdateSet({ state }))
    .execute();
}

function factsOf(posting: NewPosting) {
  return {
    role: posting.role,
    branch_title: posting.branchTitle,
    duty_days: posting.dutyDays,
    mentor_id: posting.mentorId,
    cross_title: posting.crossTitle,
    note: posting.note,
  };
}
