import { decide } from "@yanzhen/domain/access";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { managesPeople } from "@yanzhen/domain/org";
import { peoplePolicies, type SetManagingUnit } from "@yanzhen/domain/people";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { unitToday } from "../../org/public.ts";
import { setKeeper } from "../people.repository.ts";
import { openPerson } from "./authorise-person.ts";

/** Moves a person's file to another unit from a day on; both units must lie within the actor's rights. */
export function setManagingUnit(ctx: RequestContext, input: SetManagingUnit): Promise<Result<{ readonly personId: string; readonly changeSetId: string }>> {
  const { personId, unitId, from } = input;
  return runCommand(ctx, { command: "people.setManagingUnit", entity: "person", label: { key: "label.command.people.setManagingUnit" } }, async (tx) => {
    const opened = await openPerson(tx, "people.setManagingUnit", personId);
    if (!opened.ok) return opened;
    const unit = await unitToday(tx.trx, tx.tenant, unitId, tx.today);
    if (unit === null) return notFound("unit");
    const allowed = decide(peoplePolicies, "people.setManagingUnit", ctx.actor, { path: unit.path, personId });
    if (!allowed.ok) return notFound("unit");
    if (!managesPeople(unit.level)) return refuse("unit.keepsNoPeople", { unit: unit.name }, "unitId");
    if (opened.value.unitId === unitId) return refuse("person.nothingChanged", {}, "unitId");
    await setKeeper(tx, personId, unitId, from);
    return ok({ value: { personId }, entityId: personId, detail: { unitId, from }, touched: ["person", `person:${personId}`, `unit:${unitId}`] });
  });
}
