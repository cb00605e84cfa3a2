/** What other modules may use of the posting module. */
export { type CompoundCoverage, compoundCoverage } from "./queries/compound-coverage.ts";
export { changeListedPostings, insertListedPostings, type ListedPostingChange } from "./listed-postings.repository.ts";
