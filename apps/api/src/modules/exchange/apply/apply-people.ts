import type { UnitId } from "@yanzhen/domain/org";

import type { CommandTx } from "../../../platform/command.ts";
import { endAppointment, insertAppointments, insertEducation, insertPeople, type NewAppointment, type NewPerson, updatePerson } from "../../people/public.ts";
import { closeEntriesByPost } from "../../reserve/public.ts";
import type { ListedPersonChange, NewListedPerson, RosterEducation, RosterPost } from "../kinds/roster-write.ts";

const education = (record: RosterEducation) =>
  ({ mode: record.mode, level: record.level, degree: null, school: record.school, major: null, entered: null, graduated: null }) as const;

const appointment = (unitId: string, { part, from }: RosterPost): NewAppointment => ({
  unitId,
  role: part.role,
  kind: part.kind,
  title: part.text,
  documentNo: null,
  from,
  to: null,
});

const listed = (person: NewListedPerson): NewPerson => ({
  id: person.id,
  facts: person.facts,
  idNo: person.idNo,
  phone: person.phone,
  unitId: person.unitId,
  from: person.from,
  education: person.education.map((record) => education(record)),
  appointments: person.posts.map((post) => appointment(person.unitId, post)),
});

/** As many people as one statement takes: between two of them the import says how far it is and can be stopped. */
const AT_ONCE = 500;

export async function insertListed(tx: CommandTx, people: readonly NewListedPerson[], done: (count: number) => void): Promise<void> {
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE);
    await insertPeople(
      tx,
      some.map((person) => listed(person)),
    );
    done(from + some.length);
  }
}

export async function changeListed(tx: CommandTx, changes: readonly ListedPersonChange[], done: (count: number) => void): Promise<void> {
  for (const [i, change] of changes.entries()) {
    await updatePerson(tx, { id: change.id, facts: change.facts, idNo: change.idNo ?? undefined, phone: change.phone ?? undefined });
    for (const post of change.addPosts) {
      // A registered fact fills the seat a reserve aims at (DEFINITIONS §6).
      await closeEntriesByPost(tx, change.id, { unitId: change.unitId as UnitId, role: post.part.role, from: post.from, documentNo: null });
    }
    for (const post of change.endPosts) await endAppointment(tx, post.id, post.on);
    if (i % 100 === 99) done(i + 1);
  }
  await insertEducation(
    tx,
    changes.flatMap((change) => change.addEducation.map((record) => ({ ...education(record), personId: change.id }))),
  );
  await insertAppointments(
    tx,
    changes.flatMap((change) => change.addPosts.map((post) => ({ ...appointment(change.unitId, post), personId: change.id }))),
  );
}
