import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import type { RevealField } from "@yanzhen/domain/people";

import { runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { sealedNumber } from "../people.repository.ts";
import { openPerson } from "./authorise-person.ts";

/** Shows one masked number in clear, once; the reason stands in the audit log, the number does not. */
export function revealNumber(ctx: RequestContext, input: RevealField): Promise<Result<{ readonly value: string }>> {
  const column = input.field === "idNo" ? "id_no" : "phone";
  return runAudited(ctx, { command: "people.reveal", entity: "person", label: { key: "label.command.people.reveal" }, reason: input.reason }, async (tx) => {
    const opened = await openPerson(tx, "people.reveal", input.personId);
    if (!opened.ok) return opened;
    const number = await sealedNumber(tx, input.personId, input.field);
    if (number === null) return refuse("person.numberUnknown", {}, input.field);
    const { crypto } = ctx.services;
    const value = crypto.decrypt(crypto.unwrap(input.personId, number.wrapped), { table: "person", column, rowId: input.personId }, number.sealed);
    return ok({ value: { value }, entityId: input.personId, detail: { field: input.field }, touched: [] });
  });
}
