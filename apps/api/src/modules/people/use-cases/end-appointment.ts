import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import type { EndAppointment } from "@yanzhen/domain/people";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { endAppointment as saveEnd, lockAppointment } from "../people.repository.ts";
import { openPerson } from "./authorise-person.ts";

/** Ends a post; `on` is the first day it is no more held. */
export function endAppointment(ctx: RequestContext, input: EndAppointment): Promise<Result<{ readonly personId: string; readonly changeSetId: string }>> {
  return runCommand(ctx, { command: "people.endAppointment", entity: "person", label: { key: "label.command.people.endAppointment" } }, async (tx) => {
    const post = await lockAppointment(tx, input.appointmentId);
    if (post === null) return notFound("appointment");
    const opened = await openPerson(tx, "people.endAppointment", post.personId);
    // A post of somebody out of sight answers like no post at all.
    if (!opened.ok) return opened.refusal.code === "record.notFound" ? notFound("appointment") : opened;
    if (post.version !== input.version) return refuse("edit.conflict", { version: post.version });
    if (input.on <= post.from) return refuse("interval.empty", { from: post.from, to: input.on }, "on");
    await saveEnd(tx, input.appointmentId, input.on);
    return ok({ value: { personId: post.personId }, entityId: post.personId, detail: { appointmentId: input.appointmentId }, touched: ["person", `person:${post.personId}`] });
  });
}
