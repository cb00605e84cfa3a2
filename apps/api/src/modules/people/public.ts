/** What other modules may use of the people module. */
export { endAppointment, insertAppointments, type NewAppointment } from "./appointments.repository.ts";
export { insertEducation, insertPeople, keeperOf, lockPerson, lockVersions, type NewPerson, updatePerson } from "./people.repository.ts";
export { keeperPath } from "./queries/keeper-path.ts";
export { knownPeople, type KnownPersonRow } from "./queries/known-people.ts";
export { type RosterLine } from "./queries/roster.ts";
export { type RosterInput, rosterInput, rosterPage } from "./roster-page.ts";
