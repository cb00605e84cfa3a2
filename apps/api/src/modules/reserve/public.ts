/** What other modules may use of the reserve module. */
export { newSecretaries, type NewSecretary, type ReserveCount, reserveCounts } from "./queries/pool-figures.ts";
export { insertListedEntries, type ListedEntry } from "./listed-entries.repository.ts";
export { type ClosedEntry, closeEntriesByPost } from "./use-cases/close-by-post.ts";
export { type ReserveListInput, reserveListInput, reservePage } from "./reserve-page.ts";
export { type ReserveLine } from "./queries/reserve-list.ts";
