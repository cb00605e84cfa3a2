/** What other modules may use of the diagnostics module. */
export { type ListInput, listInput } from "./finding-filter.ts";
export { type FindingView } from "./finding-view.ts";
export { listFindings } from "./list-findings.ts";
