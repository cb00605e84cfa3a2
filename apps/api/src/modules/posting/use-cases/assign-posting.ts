import { decide } from "@yanzhen/domain/access";
import { ok, type Result } from "@yanzhen/domain/kernel";
import { assignPosting as assign, type AssignPosting, postingPolicies } from "@yanzhen/domain/posting";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { insertPosting } from "../posting.repository.ts";
import { openCompound, openPosted, surroundings, touchedBy } from "./authorise-posting.ts";

/** Posts a person to a compound, from a day that may lie ahead. */
export function assignPosting(ctx: RequestContext, input: AssignPosting): Promise<Result<{ readonly postingId: string; readonly changeSetId: string }>> {
  const { personId, compoundId, mentorId } = input;
  return runCommand(ctx, { command: "posting.assign", entity: "posting", label: { key: "label.command.posting.assign" } }, async (tx) => {
    const person = await openPosted(tx, personId, "personId");
    if (!person.ok) return person;
    const compound = await openCompound(tx, compoundId);
    if (!compound.ok) return compound;
    const { path } = compound.value;
    const allowed = decide(postingPolicies, "posting.assign", ctx.actor, { path, fromPath: path, personPath: person.value.path, personId });
    if (!allowed.ok) return allowed;
    if (mentorId !== null && mentorId !== personId) {
      const mentor = await openPosted(tx, mentorId, "mentorId");
      if (!mentor.ok) return mentor;
    }
    const judged = assign(input, await surroundings(tx, compound.value, compoundId, personId));
    if (!judged.ok) return judged;
    const postingId = await insertPosting(tx, judged.value.posting);
    return ok({ value: { postingId }, entityId: postingId, detail: { personId, compoundId, role: input.role, from: input.from }, touched: touchedBy(personId, compoundId) });
  });
}
