import type { EducationInput, PersonFacts } from "@yanzhen/domain/people";
import { birthOf, type IdNumber, maskIdNumber, maskPhone, type Phone } from "@yanzhen/domain/people";

import { inForce } from "../../platform/db/in-force.ts";
import type { CommandTx } from "../../platform/command.ts";
import { bulkInsert } from "../../platform/db/bulk-insert.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";
import { pinyinOfPerson } from "../../platform/pinyin.ts";
import { insertAppointments, type NewAppointment } from "./appointments.repository.ts";

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
      : {
          id_no: crypto.encrypt(key, { table: "person", column: "id_no", rowId: personId }, idNo),
          id_no_index: crypto.blindIndex("idNo", idNo),
          id_no_masked: maskIdNumber(idNo),
          id_birth: birthOf(idNo),
        };
  const phoneColumns =
    phone === null
      ? { phone: null, phone_index: null, phone_masked: null }
      : {
          phone: crypto.encrypt(key, { table: "person", column: "phone", rowId: personId }, phone),
          phone_index: crypto.blindIndex("phone", phone),
          phone_masked: maskPhone(phone),
        };
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
  await bulkInsert(
    trx,
    "person_key",
    ["tenant", "person_id", "wrapped"],
    people.map((person, i) => ({ tenant, person_id: person.id, wrapped: keys[i]?.wrapped })),
  );
  await bulkInsert(
    trx,
    "person_unit",
    ["tenant", "id", "person_id", "unit_id", "valid_from"],
    people.map((person) => ({ tenant, id: ids.next(), person_id: person.id, unit_id: person.unitId, valid_from: person.from })),
  );
  await insertEducation(
    tx,
    people.flatMap((person) => person.education.map((record) => ({ ...record, personId: person.id }))),
  );
  await insertAppointments(
    tx,
    people.flatMap((person) => person.appointments.map((post) => ({ ...post, personId: person.id }))),
  );
}

export async function insertEducation(tx: CommandTx, records: readonly (EducationInput & { readonly personId: string })[]): Promise<void> {
  if (records.length === 0) return;
  const { trx, tenant, ctx } = tx;
  const rows = records.map((record) => ({
    tenant,
    id: ctx.services.ids.next(),
    person_id: record.personId,
    mode: record.mode,
    level: record.level,
    degree: record.degree,
    school: record.school,
    major: record.major,
    entered: record.entered,
    graduated: record.graduated,
  }));
  await bulkInsert(trx, "education", ["tenant", "id", "person_id", "mode", "level", "degree", "school", "major", "entered", "graduated"], rows);
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
  await tx.trx
    .deleteFrom("education as e")
    .where(inScope("e", "education", systemScope("repository", tx.tenant)))
    .where("e.person_id", "=", personId)
    .execute();
  await insertEducation(
    tx,
    records.map((record) => ({ ...record, personId })),
  );
}

/** The person's own data key; made on first use for a person who had no secrets yet. */
export async function personKey(tx: CommandTx, personId: string): Promise<Buffer> {
  const { crypto } = tx.ctx.services;
  const row = await tx.trx
    .selectFrom("person_key as k")
    .select("k.wrapped")
    .where(inScope("k", "person_key", systemScope("repository", tx.tenant)))
    .where("k.person_id", "=", personId)
    .executeTakeFirst();
  if (row !== undefined) return crypto.unwrap(personId, row.wrapped);
  const made = crypto.newPersonKey(personId);
  await tx.trx.insertInto("person_key").values({ tenant: tx.tenant, person_id: personId, wrapped: made.wrapped }).execute();
  return made.key;
}

export interface LockedPerson {
  readonly version: number;
  readonly facts: PersonFacts;
  readonly idNoIndex: string | null;
  readonly phoneIndex: string | null;
  readonly education: readonly EducationInput[];
}

/** Loads a person and locks the row until the command ends. */
export async function lockPerson(tx: CommandTx, personId: string): Promise<LockedPerson | null> {
  const all = systemScope("repository", tx.tenant);
  const row = await tx.trx
    .selectFrom("person as p")
    .select([
      "p.version",
      "p.name",
      "p.sex",
      "p.ethnicity",
      "p.birth",
      "p.native_place",
      "p.political_status",
      "p.party_joined",
      "p.party_confirmed",
      "p.activist_since",
      "p.work_started",
      "p.resident_since",
      "p.note",
      "p.id_no_index",
      "p.phone_index",
    ])
    .where(inScope("p", "person", all))
    .where("p.id", "=", personId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const education = await tx.trx
    .selectFrom("education as e")
    .select(["e.mode", "e.level", "e.degree", "e.school", "e.major", "e.entered", "e.graduated"])
    .where(inScope("e", "education", all))
    .where("e.person_id", "=", personId)
    .orderBy("e.id")
    .execute();
  // The columns hold what the domain's parsers let in.
  const facts = {
    name: row.name,
    sex: row.sex,
    ethnicity: row.ethnicity,
    birth: row.birth,
    nativePlace: row.native_place,
    politicalStatus: row.political_status,
    partyJoined: row.party_joined,
    partyConfirmed: row.party_confirmed,
    activistSince: row.activist_since,
    workStarted: row.work_started,
    residentSince: row.resident_since,
    note: row.note,
  } as PersonFacts;
  return { version: row.version, facts, idNoIndex: row.id_no_index, phoneIndex: row.phone_index, education: education as EducationInput[] };
}

/** Locks these people until the command ends, and tells their versions. */
export async function lockVersions(tx: CommandTx, personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.trx
    .selectFrom("person as p")
    .select(["p.id", "p.version"])
    .where(inScope("p", "person", systemScope("repository", tx.tenant)))
    .where("p.id", "in", personIds)
    .orderBy("p.id")
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row.version]));
}

/** The unit that keeps a person's file today and its path; a person without one is nobody's. */
export async function keeperOf(tx: CommandTx, personId: string): Promise<{ readonly unitId: string; readonly path: string | null } | null> {
  const row = await tx.trx
    .selectFrom("person_unit as k")
    .leftJoin("unit_path as x", (join) => join.onRef("x.tenant", "=", "k.tenant").onRef("x.unit_id", "=", "k.unit_id").on(inForce("x", tx.today)))
    .select(["k.unit_id", "x.path"])
    .where(inScope("k", "person_unit", systemScope("repository", tx.tenant)))
    .where("k.person_id", "=", personId)
    .where(inForce("k", tx.today))
    .executeTakeFirst();
  return row === undefined ? null : { unitId: row.unit_id, path: row.path };
}

/** Moves the file from a day on: the interval then in force ends, a planned one after it is replaced. */
export async function setKeeper(tx: CommandTx, personId: string, unitId: string, from: string): Promise<void> {
  const all = systemScope("repository", tx.tenant);
  await tx.trx
    .deleteFrom("person_unit as k")
    .where(inScope("k", "person_unit", all))
    .where("k.person_id", "=", personId)
    .where("k.valid_from", ">=", from)
    .execute();
  await tx.trx
    .updateTable("person_unit as k")
    .set({ valid_to: from })
    .where(inScope("k", "person_unit", all))
    .where("k.person_id", "=", personId)
    .where((eb) => eb.or([eb("k.valid_to", "is", null), eb("k.valid_to", ">", from)]))
    .execute();
  await tx.trx.insertInto("person_unit").values({ tenant: tx.tenant, id: tx.ctx.services.ids.next(), person_id: personId, unit_id: unitId, valid_from: from }).execute();
}

/** The sealed text of a number, with the wrapped key that opens it. */
export async function sealedNumber(tx: CommandTx, personId: string, field: "idNo" | "phone"): Promise<{ readonly sealed: string; readonly wrapped: string } | null> {
  const all = systemScope("repository", tx.tenant);
  const row = await tx.trx
    .selectFrom("person as p")
    .innerJoin("person_key as k", (join) =>
      join
        .onRef("k.tenant", "=", "p.tenant")
        .onRef("k.person_id", "=", "p.id")
        .on(inScope("k", "person_key", all)),
    )
    .select(["p.id_no", "p.phone", "k.wrapped"])
    .where(inScope("p", "person", all))
    .where("p.id", "=", personId)
    .executeTakeFirst();
  const sealed = field === "idNo" ? row?.id_no : row?.phone;
  return row === undefined || sealed === null || sealed === undefined ? null : { sealed, wrapped: row.wrapped };
}

/** Whose ID number this is, anywhere in the district; only the fact may be told (DEFINITIONS §2). */
export async function holderOfIdNo(tx: CommandTx, index: string): Promise<string | null> {
  const row = await tx.trx
    .selectFrom("person as p")
    .select("p.id")
    .where(inScope("p", "person", systemScope("duplicates", tx.tenant)))
    .where("p.id_no_index", "=", index)
    .executeTakeFirst();
  return row?.id ?? null;
}
