import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import type { EndAppointment } from "@yanzhen/domain/people";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { endAppointment as saveEnd } from "../appointments.repository.ts";
import { openAppointment } from "./open-appointment.ts";

/** Ends a post; `on` is the first day it is no more held. */
export function endAppointment(ctx: RequestContext, input: EndAppointment): Promise<Result<{ readonly personId: string; readonly changeSetId: string }>> {
  return runCommand(ctx, { command: "people.endAppointment", entity: "person", label: { key: "label.command.people.endAppointment" } }, async (tx) => {
    const opened = await openAppointment(tx, "people.endAppointment", input);
    if (!opened.ok) return opened;
    const { personId, from } = opened.value;
    if (input.on <= from) return refuse("interval.empty", { from, to: input.on }, "on");
    await saveEnd(tx, input.appointmentId, input.on);
    return ok({ value: { personId }, entityId: personId, detail: { appointmentId: input.appointmentId }, touched: ["person", `person:${personId}`] });
  });
}
