import { type Actor, decide } from "@yanzhen/domain/access";
import { refuse, type Result } from "@yanzhen/domain/kernel";
import { reservePolicies } from "@yanzhen/domain/reserve";

import { type CommandTx, notFound } from "../../../platform/command.ts";
import { keeperOf } from "../../people/public.ts";
import { type LockedEntry, lockEntry } from "../reserve.repository.ts";

export type ReserveCommand = keyof typeof reservePolicies;

/** May not see it: as if it did not exist. May see it but not do this: the reason. Family is not on record yet, so nobody is a relative. */
export function decideOnEntry(actor: Actor, command: ReserveCommand, about: { readonly personId: string; readonly path: string | null }): Result<true> {
  const record = { ...about, relative: false };
  if (!decide(reservePolicies, "reserve.view", actor, record).ok) return notFound("reserveEntry");
  return decide(reservePolicies, command, actor, record);
}

/** Locks an entry, as last read, for a command the actor may run on it. */
export async function openEntry(tx: CommandTx, command: ReserveCommand, input: { readonly entryId: string; readonly version: number }): Promise<Result<LockedEntry>> {
  const entry = await lockEntry(tx, input.entryId);
  if (entry === null) return notFound("reserveEntry");
  const keeper = await keeperOf(tx, entry.personId);
  const allowed = decideOnEntry(tx.ctx.actor, command, { personId: entry.personId, path: keeper?.path ?? null });
  if (!allowed.ok) return allowed;
  if (entry.version !== input.version) return refuse("edit.conflict", { version: entry.version });
  return { ok: true, value: entry };
}

/** Live keys of an entry's change. */
export function touchedBy(entry: { readonly id: string; readonly personId: string }): readonly string[] {
  return ["reserve", `reserveEntry:${entry.id}`, `person:${entry.personId}`];
}
