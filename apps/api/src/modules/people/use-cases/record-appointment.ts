import { decide } from "@yanzhen/domain/access";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { peoplePolicies, type RecordAppointment } from "@yanzhen/domain/people";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { unitToday } from "../../org/public.ts";
import { type ClosedEntry, closeEntriesByPost } from "../../reserve/public.ts";
import { insertAppointments } from "../appointments.repository.ts";
import { openPerson } from "./authorise-person.ts";

/** Registers a post. A fact is never refused: a post that fills a reserve entry's seat closes the entry that day (DEFINITIONS §6). */
export function recordAppointment(
  ctx: RequestContext,
  input: RecordAppointment,
): Promise<Result<{ readonly personId: string; readonly closed: readonly ClosedEntry[]; readonly changeSetId: string }>> {
  const { personId, unitId, from, to } = input;
  return runCommand(
    ctx,
    { command: "people.recordAppointment", entity: "person", label: { key: "label.command.people.recordAppointment", facts: { title: input.title } } },
    async (tx) => {
      const opened = await openPerson(tx, "people.recordAppointment", personId);
      if (!opened.ok) return opened;
      const unit = await unitToday(tx.trx, tx.tenant, unitId, tx.today);
      if (unit === null || !decide(peoplePolicies, "people.recordAppointment", ctx.actor, { personId, path: unit.path }).ok) return notFound("unit");
      if (to !== null && to <= from) return refuse("interval.empty", { from, to }, "to");
      await insertAppointments(tx, [{ personId, unitId, role: input.role, kind: input.kind, title: input.title, documentNo: input.documentNo, from, to }]);
      const closed = await closeEntriesByPost(tx, personId, { unitId, role: input.role, from, documentNo: input.documentNo });
      const entries = closed.map(({ entryId }) => entryId);
      return ok({
        value: { personId, closed },
        entityId: personId,
        detail: { role: input.role, unitId, closedEntries: entries },
        touched: ["person", `person:${personId}`, "reserve", ...entries.map((id) => `reserveEntry:${id}`)],
      });
    },
  );
}
