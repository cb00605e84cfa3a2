import { type Actor, decide } from "@yanzhen/domain/access";
import type { Result } from "@yanzhen/domain/kernel";
import { peoplePolicies } from "@yanzhen/domain/people";

import { type CommandTx, notFound } from "../../../platform/command.ts";
import { reader } from "../../../platform/db/reading.ts";
import { keeperOf, type LockedPerson, lockPerson } from "../people.repository.ts";
import { keeperPath } from "../queries/keeper-path.ts";

export type PeopleCommand = keyof typeof peoplePolicies;

export interface OpenedPerson extends LockedPerson {
  readonly unitId: string | null;
  readonly path: string | null;
}

/** May not see it: as if it did not exist. May see it but not do this: the reason. */
export function decideOnPerson(actor: Actor, command: PeopleCommand, record: { readonly personId: string; readonly path: string | null }): Result<true> {
  if (!decide(peoplePolicies, "people.view", actor, record).ok) return notFound("person");
  return decide(peoplePolicies, command, actor, record);
}

/** Locks a person for a command the actor may run. */
export async function openPerson(tx: CommandTx, command: PeopleCommand, personId: string): Promise<Result<OpenedPerson>> {
  const person = await lockPerson(tx, personId);
  if (person === null) return notFound("person");
  const keeper = await keeperOf(tx, personId);
  const path = keeper?.path ?? (await keeperPath(reader(tx.trx), tx.tenant, personId, tx.today));
  const allowed = decideOnPerson(tx.ctx.actor, command, { personId, path });
  return allowed.ok ? { ok: true, value: { ...person, unitId: keeper?.unitId ?? null, path } } : allowed;
}
