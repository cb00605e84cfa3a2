import { decide } from "@yanzhen/domain/access";
import { ok, type Result } from "@yanzhen/domain/kernel";
import { peoplePolicies } from "@yanzhen/domain/people";
import { decideNomination, type Nominate, reservePolicies } from "@yanzhen/domain/reserve";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { keeperOf, lockPerson } from "../../people/public.ts";
import { insertEntry, lockEntriesOf } from "../reserve.repository.ts";
import { touchedBy } from "./authorise-entry.ts";
import { checkNamed } from "./named-records.ts";

/** Nominates a person for a class; the entry begins on the day. */
export function nominatePerson(ctx: RequestContext, input: Nominate): Promise<Result<{ readonly entryId: string; readonly changeSetId: string }>> {
  const { personId } = input;
  return runCommand(ctx, { command: "reserve.nominate", entity: "reserveEntry", label: { key: "label.command.reserve.nominate", facts: { class: input.class } } }, async (tx) => {
    // The person is locked, so that two nominations for one class cannot pass each other.
    const person = await lockPerson(tx, personId);
    const path = person === null ? null : ((await keeperOf(tx, personId))?.path ?? null);
    if (person === null || !decide(peoplePolicies, "people.view", ctx.actor, { personId, path }).ok) return notFound("person");
    const allowed = decide(reservePolicies, "reserve.nominate", ctx.actor, { personId, path, relative: false });
    if (!allowed.ok) return allowed;
    const named = await checkNamed(tx, input);
    if (!named.ok) return named;
    const entries = (await lockEntriesOf(tx, personId)).flatMap((entry) => {
      const last = entry.states.at(-1);
      return last === undefined ? [] : [{ class: entry.class, state: last.state, since: last.from }];
    });
    const decided = decideNomination(entries, input.class, input.on, tx.today);
    if (!decided.ok) return decided;
    const id = await insertEntry(tx, {
      personId,
      class: input.class,
      channel: input.channel,
      targetUnitId: input.targetUnitId,
      mentorId: input.mentorId,
      note: input.note,
      from: decided.value.from,
    });
    return ok({ value: { entryId: id }, entityId: id, detail: { class: input.class, on: input.on }, touched: touchedBy({ id, personId }) });
  });
}
