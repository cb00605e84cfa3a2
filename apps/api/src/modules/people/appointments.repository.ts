import type { CalendarDate } from "@yanzhen/domain/kernel";
import type { UnitId } from "@yanzhen/domain/org";
import type { AppointmentKind, AppointmentRole } from "@yanzhen/domain/people";

import type { CommandTx } from "../../platform/command.ts";
import { bulkInsert } from "../../platform/db/bulk-insert.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";

export interface NewAppointment {
  readonly unitId: string;
  readonly role: string;
  readonly kind: string;
  readonly title: string;
  readonly documentNo: string | null;
  readonly from: string;
  readonly to: string | null;
}

export async function insertAppointments(tx: CommandTx, posts: readonly (NewAppointment & { readonly personId: string })[]): Promise<void> {
  if (posts.length === 0) return;
  const { trx, tenant, ctx } = tx;
  const rows = posts.map((post) => ({
    tenant,
    id: ctx.services.ids.next(),
    person_id: post.personId,
    unit_id: post.unitId,
    role: post.role,
    kind: post.kind,
    title: post.title,
    document_no: post.documentNo,
    valid_from: post.from,
    valid_to: post.to,
  }));
  await bulkInsert(trx, "appointment", ["tenant", "id", "person_id", "unit_id", "role", "kind", "title", "document_no", "valid_from", "valid_to"], rows);
}

export async function endAppointment(tx: CommandTx, appointmentId: string, on: string): Promise<void> {
  await tx.trx
    .updateTable("appointment as a")
    .set({ valid_to: on })
    .where(inScope("a", "appointment", systemScope("repository", tx.tenant)))
    .where("a.id", "=", appointmentId)
    .execute();
}

export interface LockedAppointment {
  readonly personId: string;
  readonly version: number;
  readonly unitId: UnitId;
  readonly role: AppointmentRole;
  readonly kind: AppointmentKind;
  readonly title: string;
  readonly documentNo: string | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export async function lockAppointment(tx: CommandTx, id: string): Promise<LockedAppointment | null> {
  const row = await tx.trx
    .selectFrom("appointment as a")
    .select(["a.person_id", "a.version", "a.unit_id", "a.role", "a.kind", "a.title", "a.document_no", "a.valid_from", "a.valid_to"])
    .where(inScope("a", "appointment", systemScope("repository", tx.tenant)))
    .where("a.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { role, kind, title } = row;
  return {
    personId: row.person_id,
    version: row.version,
    unitId: row.unit_id as UnitId,
    role,
    kind,
    title,
    documentNo: row.document_no,
    from: row.valid_from as CalendarDate,
    to: row.valid_to as CalendarDate | null,
  };
}

/** Replaces a post's values; it must be locked and its version compared. */
export async function updateAppointment(tx: CommandTx, id: string, post: Omit<NewAppointment, "role" | "kind"> & Pick<LockedAppointment, "role" | "kind">): Promise<void> {
  await tx.trx
    .updateTable("appointment as a")
    .set({ unit_id: post.unitId, role: post.role, kind: post.kind, title: post.title, document_no: post.documentNo, valid_from: post.from, valid_to: post.to })
    .where(inScope("a", "appointment", systemScope("repository", tx.tenant)))
    .where("a.id", "=", id)
    .execute();
}

export async function deleteAppointment(tx: CommandTx, id: string): Promise<void> {
  await tx.trx
    .deleteFrom("appointment as a")
    .where(inScope("a", "appointment", systemScope("repository", tx.tenant)))
    .where("a.id", "=", id)
    .execute();
}
