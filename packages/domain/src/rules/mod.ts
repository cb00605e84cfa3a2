export { dependentsOf } from "./facts.ts";
export type { RuleFacts } from "./facts.ts";
export { ruleCatalogue, ruleOf } from "./catalogue.ts";
export { commandInputs, inputJsonSchema, isCommandId, missingOf } from "./command-inputs.schema.ts";
export type { CommandId } from "./command-inputs.schema.ts";
export { allReferences } from "./all-references.ts";
