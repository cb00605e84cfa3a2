import type { PersonFacts, EducationInput } from "@yanzhen/domain/people";
import { birthOf, type IdNumber, maskIdNumber, maskPhone, type Phone } from "@yanzhen/domain/people";

import type { CommandTx } from "../../platform/command.ts";
import { bulkInsert } from "../../platform/db/bulk-insert.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";
import { pinyinOfPerson } from "../../platform/pinyin.ts";

export interface NewPerson {
  readonly id: string;
  readonly facts: PersonFacts;
  readonly idNo: IdNumber | null;
  readonly phone: Phone | null;
  readonly unitId: string;
  readonly from: string;
  readonly education: readonly EducationInput[];
  readonly appointments: readonly NewAppointment[];
}

export interface NewAppointment {
  readonly unitId: string;
  readonly role: string;
  readonly kind: string;
  readonly title: string;
  readonly documentNo: string | null;
  readonly from: string;
  readonly to: string | null;
}

const factColumns = (facts: PersonFacts) => {
  const keys = pinyinOfPerson(facts.name);
  return {
    name: facts.name,
    name_key: keys.nameKey,
    pinyin: keys.pinyin,
    initials: keys.initials,
    sex: facts.sex,
    ethnicity: facts.ethnicity,
    birth: facts.birth,
    native_place: facts.nativePlace,
    political_status: facts.politicalStatus,
    party_joined: facts.partyJoined,
    party_confirmed: facts.partyConfirmed,
    activist_since: facts.activistSince,
    work_started: facts.workStarted,
    resident_since: facts.residentSince,
    note: facts.note,
  };
};

/** Cipher text, blind index and mask of the two numbers; the clear ones go no further. */
function secretColumns(tx: CommandTx, key: Buffer, personId: string, idNo: IdNumber | null, phone: Phone | null) {
  const { crypto } = tx.ctx.services;
  const idColumns =
    idNo === null
      ? { id_no: null, id_no_index: null, id_no_masked: null, id_birth: null }
      : { id_no: crypto.encrypt(key, { table: "person", column: "id_no", rowId: personId }, idNo), id_no_index: crypto.blindIndex("idNo", idNo), id_no_masked: maskIdNumber(idNo), id_birth: birthOf(idNo) };
  const phoneColumns =
    phone === null
      ? { phone: null, phone_index: null, phone_masked: null }
      : { phone: crypto.encrypt(key, { table: "person", column: "phone", rowId: personId }, phone), phone_index: crypto.blindIndex("phone", phone), phone_masked: maskPhone(phone) };
  return { idColumns, phoneColumns };
}

/** Many people at once, with their files, educations and posts. The caller has checked each one. */
export async function insertPeople(tx: CommandTx, people: readonly NewPerson[]): Promise<void> {
  const { trx, tenant, ctx } = tx;
  const { ids, crypto } = ctx.services;
  const keys = people.map((person) => crypto.newPersonKey(person.id));
  const rows = people.map((person, i) => {
    const { idColumns, phoneColumns } = secretColumns(tx, (keys[i] as (typeof keys)[number]).key, person.id, person.idNo, person.phone);
    return { tenant, id: person.id, ...factColumns(person.facts), ...idColumns, ...phoneColumns };
  });
  const [sample] = rows;
  if (sample === undefined) return;
  await bulkInsert(trx, "person", Object.keys(sample) as (keyof typeof sample)[], rows);
  await bulkInsert(trx, "person_key", ["tenant", "person_id", "wrapped"], people.map((person, i) => ({ tenant, person_id: person.id, wrapped: keys[i]?.wrapped })));
  await bulkInsert(trx, "person_unit", ["tenant", "id", "person_id", "unit_id", "valid_from"], people.map((person) => ({ tenant, id: ids.next(), person_id: person.id, unit_id: person.unitId, valid_from: person.from })));
  await insertEducation(tx, people.flatMap((person) => person.education.map((record) => ({ ...record, personId: person.id }))));
  await insertAppointments(tx, people.flatMap((person) => person.appointments.map((post) => ({ ...post, personId: person.id }))));
}

export async function insertEducation(tx: CommandTx, records: readonly (EducationInput & { readonly personId: string })[]): Promise<void> {
  if (records.length === 0) return;
  const { trx, tenant, ctx } = tx;
  const rows = records.map((record) => ({ tenant, id: ctx.services.ids.next(), person_id: record.personId, mode: record.mode, level: record.level, degree: record.degree, school: record.school, major: record.major, graduated: record.graduated }));
  await bulkInsert(trx, "education", ["tenant", "id", "person_id", "mode", "level", "degree", "school", "major", "graduated"], rows);
}

export async function insertAppointments(tx: CommandTx, posts: readonly (NewAppointment & { readonly personId: string })[]): Promise<void> {
  if (posts.length === 0) return;
  const { trx, tenant, ctx } = tx;
  const rows = posts.map((post) => ({ tenant, id: ctx.services.ids.next(), person_id: post.personId, unit_id: post.unitId, role: post.role, kind: post.kind, title: post.title, document_no: post.documentNo, valid_from: post.from, valid_to: post.to }));
  await bulkInsert(trx, "appointment", ["tenant", "id", "person_id", "unit_id", "role", "kind", "title", "document_no", "valid_from", "valid_to"], rows);
}

export interface PersonChange {
  readonly id: string;
  readonly facts: PersonFacts;
  /** undefined leaves the number as it is; null empties it. */
  readonly idNo?: IdNumber | null | undefined;
  readonly phone?: Phone | null | undefined;
}

/** Writes a person's facts; the row must be locked and its version compared. */
export async function updatePerson(tx: CommandTx, change: PersonChange): Promise<void> {
  const { trx, tenant } = tx;
  const needsKey = (change.idNo !== undefined && change.idNo !== null) || (change.phone !== undefined && change.phone !== null);
  const key = needsKey ? await personKey(tx, change.id) : Buffer.alloc(32);
  const { idColumns, phoneColumns } = secretColumns(tx, key, change.id, change.idNo ?? null, change.phone ?? null);
  await trx
    .updateTable("person as p")
    .set({ ...factColumns(change.facts), ...(change.idNo === undefined ? {} : idColumns), ...(change.phone === undefined ? {} : phoneColumns) })
    .where(inScope("p", "person", systemScope("repository", tenant)))
    .where("p.id", "=", change.id)
    .execute();
}

/** All records of a person replaced. */
export async function replaceEducation(tx: CommandTx, personId: string, records: readonly EducationInput[]): Promise<void> {
  await tx.trx.deleteFrom("education as e").where(inScope("e", "education", systemScope("repository", tx.tenant))).where("e.person_id", "=", personId).execute();
  await insertEducation(tx, records.map((record) => ({ ...record, personId })));
}

export async function endAppointment(tx: CommandTx, appointmentId: string, on: string): Promise<void> {
  await tx.trx
    .updateTable("appointment as a")
    .set({ valid_to: on })
    .where(inScope("a", "appointment", systemScope("repository", tx.tenant)))
    .where("a.id", "=", appointmentId)
    .execute();
}

/** The person's own data key; made on first use for a person who had no secrets yet. */
export async function personKey(tx: CommandTx, personId: string): Promise<Buffer> {
  const { crypto } = tx.ctx.services;
  const row = await tx.trx.selectFrom("person_key as k").select("k.wrapped").where(inScope("k", "person_key", systemScope("repository", tx.tenant))).where("k.person_id", "=", personId).executeTakeFirst();
  if (row !== undefined) return crypto.unwrap(personId, row.wrapped);
  const made = crypto.newPersonKey(personId);
  await tx.trx.insertInto("person_key").values({ tenant: tx.tenant, person_id: personId, wrapped: made.wrapped }).execute();
  return made.key;
}
