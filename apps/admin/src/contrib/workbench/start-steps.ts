import { when } from "../../platform/commands/when.ts";
import type { StartStep } from "../../platform/contribution.ts";

/** The way from an empty district to one that is used: the officer's steps, then each administrator's own. Their words come with the page. */
export const startSteps = [
  { id: "workbench.units", when: when.can("org.importUnits"), done: ({ units }) => units },
  { id: "workbench.people", when: when.can("people.import"), done: ({ people }) => people },
  { id: "workbench.officers", when: when.can("org.importUnits"), done: ({ officers }) => officers },
  { id: "workbench.accounts", when: when.can("access.createAccount"), done: ({ accounts }) => accounts },
  { id: "workbench.activation", when: when.can("access.createAccount"), done: ({ accounts, activated }) => accounts && activated },
  { id: "workbench.roles", when: when.can("access.listUnits"), done: ({ accounts, roles, officers }) => accounts && roles && officers },
  { id: "workbench.verifyLog", when: when.can("audit.verify"), done: ({ verified }) => verified },
] as const satisfies readonly StartStep[];

export type StartStepId = (typeof startSteps)[number]["id"];
