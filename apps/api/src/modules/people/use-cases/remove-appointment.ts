import { ok, type Result } from "@yanzhen/domain/kernel";
import type { RemoveAppointment } from "@yanzhen/domain/people";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { deleteAppointment } from "../appointments.repository.ts";
import { openAppointment } from "./open-appointment.ts";

/** Takes away a post registered by mistake. What it had closed in the reserve stays closed: undoing the registration opens that again. */
export function removeAppointment(ctx: RequestContext, input: RemoveAppointment): Promise<Result<{ readonly personId: string; readonly changeSetId: string }>> {
  return runCommand(ctx, { command: "people.removeAppointment", entity: "person", label: { key: "label.command.people.removeAppointment" } }, async (tx) => {
    const opened = await openAppointment(tx, "people.removeAppointment", input);
    if (!opened.ok) return opened;
    const { personId } = opened.value;
    await deleteAppointment(tx, input.appointmentId);
    return ok({ value: { personId }, entityId: personId, detail: { appointmentId: input.appointmentId }, touched: ["person", `person:${personId}`] });
  });
}
