import { decide } from "@yanzhen/domain/access";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { type EditAppointment, peoplePolicies } from "@yanzhen/domain/people";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { unitToday } from "../../org/public.ts";
import { type ClosedEntry, closeEntriesByPost } from "../../reserve/public.ts";
import { updateAppointment } from "../appointments.repository.ts";
import { openAppointment } from "./open-appointment.ts";

/** Corrects a post as registered. A corrected fact works like one registered so: where it fills a reserve entry's seat, it closes the entry. */
export function editAppointment(
  ctx: RequestContext,
  input: EditAppointment,
): Promise<Result<{ readonly personId: string; readonly closed: readonly ClosedEntry[]; readonly changeSetId: string }>> {
  const { appointmentId, patch } = input;
  return runCommand(ctx, { command: "people.editAppointment", entity: "person", label: { key: "label.command.people.editAppointment" } }, async (tx) => {
    const opened = await openAppointment(tx, "people.editAppointment", input);
    if (!opened.ok) return opened;
    const { personId, version: _version, ...before } = opened.value;
    if (patch.unitId !== undefined && patch.unitId !== before.unitId) {
      const unit = await unitToday(tx.trx, tx.tenant, patch.unitId, tx.today);
      if (unit === null || !decide(peoplePolicies, "people.editAppointment", ctx.actor, { personId, path: unit.path }).ok) return notFound("unit");
    }
    const after = { ...before, ...Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) };
    if (after.to !== null && after.to <= after.from) return refuse("interval.empty", { from: after.from, to: after.to }, "to");
    await updateAppointment(tx, appointmentId, after);
    const closed = await closeEntriesByPost(tx, personId, after);
    const entries = closed.map(({ entryId }) => entryId);
    return ok({
      value: { personId, closed },
      entityId: personId,
      detail: { appointmentId, fields: Object.keys(patch), closedEntries: entries },
      touched: ["person", `person:${personId}`, "reserve", ...entries.map((id) => `reserveEntry:${id}`)],
    });
  });
}
