import { decide } from "@yanzhen/domain/access";
import { ok, type Result } from "@yanzhen/domain/kernel";
import { valuesOn } from "@yanzhen/domain/org";
import { peoplePolicies } from "@yanzhen/domain/people";
import { postingParameters, postingPolicies, type PostingRecord, type PostingSurroundings } from "@yanzhen/domain/posting";

import { type CommandTx, notFound } from "../../../platform/command.ts";
import { reader } from "../../../platform/db/reading.ts";
import { parameterRows } from "../../../platform/queries/parameters.ts";
import { keeperOf } from "../../people/public.ts";
import { type LockedCompound, type LockedPosting, lockCompoundUnit, lockPosted, lockPosting, spansOf } from "../posting.repository.ts";

type PostingCommand = keyof typeof postingPolicies;

/** A person who may be posted: seen by the actor, locked. Somebody else's person answers like nobody. */
export async function openPosted(tx: CommandTx, personId: string, field: string): Promise<Result<{ readonly path: string | null }>> {
  if (!(await lockPosted(tx, personId))) return absent("person", field);
  const path = (await keeperOf(tx, personId))?.path ?? null;
  return decide(peoplePolicies, "people.view", tx.ctx.actor, { path, personId }).ok ? ok({ path }) : absent("person", field);
}

/** A compound the actor sees, locked. */
export async function openCompound(tx: CommandTx, compoundId: string): Promise<Result<LockedCompound>> {
  const compound = await lockCompoundUnit(tx, compoundId);
  const seen = compound !== null && decide(postingPolicies, "posting.view", tx.ctx.actor, { path: compound.path, fromPath: null, personPath: null, personId: "" }).ok;
  return seen ? ok(compound) : absent("unit", "compoundId");
}

export interface OpenedPosting {
  readonly posting: LockedPosting;
  readonly compound: LockedCompound;
}

/** A posting the actor may run a command on, with its person and its compound locked. */
export async function openPosting(tx: CommandTx, command: Exclude<PostingCommand, "posting.move">, postingId: string): Promise<Result<OpenedPosting>> {
  const posting = await lockPosting(tx, postingId);
  if (posting === null) return notFound("posting");
  await lockPosted(tx, posting.personId);
  const compound = await lockCompoundUnit(tx, posting.compoundId);
  if (compound === null) return notFound("posting");
  const record = await recordOf(tx, posting, compound);
  if (!decide(postingPolicies, "posting.view", tx.ctx.actor, record).ok) return notFound("posting");
  const allowed = decide(postingPolicies, command, tx.ctx.actor, record);
  return allowed.ok ? ok({ posting, compound }) : allowed;
}

/** As `openPosting`, with the compound it is to move to. The two compounds are locked in one order, whichever way people move. */
export async function openMove(tx: CommandTx, postingId: string, targetId: string): Promise<Result<OpenedPosting & { readonly target: LockedCompound }>> {
  const posting = await lockPosting(tx, postingId);
  if (posting === null) return notFound("posting");
  await lockPosted(tx, posting.personId);
  const locked = new Map<string, LockedCompound | null>();
  for (const id of [...new Set([posting.compoundId as string, targetId])].toSorted()) locked.set(id, await lockCompoundUnit(tx, id));
  const [compound, target] = [locked.get(posting.compoundId) ?? null, locked.get(targetId) ?? null];
  if (compound === null) return notFound("posting");
  const here = await recordOf(tx, posting, compound);
  const { actor } = tx.ctx;
  if (!decide(postingPolicies, "posting.view", actor, here).ok) return notFound("posting");
  const seen = target !== null && decide(postingPolicies, "posting.view", actor, { ...here, path: target.path, personPath: null, personId: "" }).ok;
  if (!seen) return absent("unit", "compoundId");
  const allowed = decide(postingPolicies, "posting.move", actor, { ...here, path: target.path });
  return allowed.ok ? ok({ posting, compound, target }) : allowed;
}

/** What the domain judges a posting by: the compound with its postings, the person's postings, and the limit in force. */
export async function surroundings(tx: CommandTx, compound: LockedCompound, compoundId: string, personId: string): Promise<PostingSurroundings> {
  const values = valuesOn(postingParameters, await parameterRows(reader(tx.trx), tx.tenant), tx.today);
  return {
    compound,
    ofCompound: await spansOf(tx, { compoundId }),
    ofPerson: await spansOf(tx, { personId }),
    maxCompounds: values.maxCompounds,
  };
}

/** Live keys of a posting: lists and coverage, its person, its compound. */
export function touchedBy(personId: string, ...compoundIds: readonly string[]): readonly string[] {
  return ["posting", `person:${personId}`, ...compoundIds.map((id) => `unit:${id}`)];
}

async function recordOf(tx: CommandTx, posting: LockedPosting, compound: LockedCompound): Promise<PostingRecord> {
  const personPath = (await keeperOf(tx, posting.personId))?.path ?? null;
  return { path: compound.path, fromPath: compound.path, personPath, personId: posting.personId };
}

function absent(entity: string, field: string) {
  const { ok: no, refusal } = notFound(entity);
  return { ok: no, refusal: { ...refusal, field } };
}
