import { decide } from "@yanzhen/domain/access";
import { peoplePolicies } from "@yanzhen/domain/people";
import { reservePolicies } from "@yanzhen/domain/reserve";

import { type Can, canRun } from "../../platform/can.ts";
import type { RequestContext } from "../../platform/context.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { personProfile, type PersonRow } from "./queries/person.ts";

export interface PersonView extends Omit<PersonRow, "keptAt"> {
  readonly can: Can;
}

const commands = [
  "people.edit",
  "people.reveal",
  "people.recordAppointment",
  "people.editAppointment",
  "people.endAppointment",
  "people.removeAppointment",
  "people.saveRecord",
  "people.removeRecord",
  "people.setManagingUnit",
  "people.linkAccount",
] as const;

/**
 * A person's file as of a day. Rights are today's: the policy reads the path of the unit that keeps the file today, and a file the
 * actor may not open answers like one that does not exist (DEFINITIONS §1). One's own record is open to oneself.
 */
export async function personView(ctx: RequestContext, moment: ReadMoment, personId: string): Promise<PersonView> {
  const { db, asOf, today } = moment;
  const { tenant } = ctx.services;
  const found = await personProfile(db, { tenant, asOf, today, personId });
  const { keptAt: path, ...profile } = found ?? { keptAt: null };
  const record = { personId, path };
  if (!("id" in profile) || !decide(peoplePolicies, "people.view", ctx.actor, record).ok) throw new RefusedError({ code: "record.notFound", facts: { entity: "person" } });
  const reserved = { ...record, relative: false };
  // Being in reserve is not shown to posted members, readiness not to the person it is about (RSV-18).
  const mayReadFile = decide(reservePolicies, "reserve.viewFile", ctx.actor, reserved).ok;
  const entries = decide(reservePolicies, "reserve.view", ctx.actor, reserved).ok ? profile.reserve : [];
  return {
    ...profile,
    reserve: mayReadFile ? entries : entries.map((entry) => ({ ...entry, readiness: null })),
    can: { ...canRun(peoplePolicies, commands, ctx.actor, record), ...canRun(reservePolicies, ["reserve.view", "reserve.nominate"], ctx.actor, reserved) },
  };
}
