/** What the command line may use of the diagnostics module. */
export { countsInput, listInput } from "./finding-filter.ts";
export { countFindings, listFindings } from "./list-findings.ts";
