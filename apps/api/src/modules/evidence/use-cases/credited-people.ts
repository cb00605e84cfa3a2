import { type CreditShare, creditFaults } from "@yanzhen/domain/evidence";
import { ok, type Result } from "@yanzhen/domain/kernel";
import { decide } from "@yanzhen/domain/access";
import { peoplePolicies } from "@yanzhen/domain/people";

import { type CommandTx, notFound } from "../../../platform/command.ts";
import { keeperOf } from "../../people/public.ts";

/** Shares as the domain accepts them, given to people the actor may see; those already credited stay as they are. */
export async function creditedPeople(tx: CommandTx, credits: readonly CreditShare[], before: readonly CreditShare[] = []): Promise<Result<readonly CreditShare[]>> {
  const [first, ...related] = creditFaults(credits);
  if (first !== undefined) return { ok: false, refusal: related.length > 0 ? { ...first, related } : first };
  for (const { personId } of credits) {
    if (before.some((credit) => credit.personId === personId)) continue;
    const keeper = await keeperOf(tx, personId);
    if (!decide(peoplePolicies, "people.view", tx.ctx.actor, { personId, path: keeper?.path ?? null }).ok) {
      const absent = notFound("person");
      return { ...absent, refusal: { ...absent.refusal, field: "credits" } };
    }
  }
  return ok(credits);
}
