import { refuse, type Result } from "@yanzhen/domain/kernel";

import { type CommandTx, notFound } from "../../../platform/command.ts";
import { lockAppointment, type LockedAppointment } from "../appointments.repository.ts";
import { openPerson, type PeopleCommand } from "./authorise-person.ts";

/** Locks a post the actor may run a command on, on the version that was read; one of somebody out of sight answers like no post at all. */
export async function openAppointment(
  tx: CommandTx,
  command: PeopleCommand,
  { appointmentId, version }: { readonly appointmentId: string; readonly version: number },
): Promise<Result<LockedAppointment>> {
  const post = await lockAppointment(tx, appointmentId);
  if (post === null) return notFound("appointment");
  const opened = await openPerson(tx, command, post.personId);
  if (!opened.ok) return opened.refusal.code === "record.notFound" ? notFound("appointment") : opened;
  if (post.version !== version) return refuse("edit.conflict", { version: post.version });
  return { ok: true, value: post };
}
