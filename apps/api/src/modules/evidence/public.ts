/** What other modules may use of the evidence module. */
export { maySeeEntry } from "./entry-view.ts";
export { type IssueMonth, issuesByMonth } from "./queries/issues-by-month.ts";
export { type LedgerFigures, ledgerFigures } from "./queries/ledger-figures.ts";
export { type PetitionMonth, petitionMonths } from "./queries/petition-months.ts";
export { inList, notCorrected } from "./queries/ledger-lists.ts";
export { type LedgerInput, ledgerInput, ledgerPage } from "./ledger-page.ts";
export { type LedgerLine } from "./queries/ledger.ts";
