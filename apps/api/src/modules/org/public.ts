/** What other modules may use of the organization module. */
export { narrowScope, pathInScope, pathOn, pathWithin, topUnits } from "./queries/subtree.ts";
