/** What other modules may use of the posting module. */
export { type CompoundCoverage, compoundCoverage } from "./queries/compound-coverage.ts";
export { changeListedPostings, insertListedPostings, type ListedPostingChange } from "./listed-postings.repository.ts";
export { presenceWindow } from "./presence-window.ts";
export { type CompoundLine, compoundPage, type CompoundsInput, compoundsInput } from "./compound-page.ts";
export { type UnitLine, unitPage, type UnitsInput, unitsInput } from "./unit-page.ts";
export { type PostingLine, postingPage, type PostingsInput, postingsInput } from "./posting-page.ts";
