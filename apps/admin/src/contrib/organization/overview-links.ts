import { addDays, addMonths, type CalendarDate } from "@yanzhen/domain/kernel";
import type { MetricKey } from "@yanzhen/domain/reporting";
import type { Uri } from "../../platform/uris/route.ts";
import { uris } from "../../platform/uris/uris.ts";

interface OfUnit {
  readonly unit: string | null;
}

/** The list behind each figure: its total is the figure (tested in the API). */
const lists = {
  compounds: (of) => uris.coverage.to({ ...of, view: "list" }),
  covered: (of) => uris.coverage.to({ ...of, view: "list", show: "yes" }),
  uncovered: (of) => uris.coverage.to({ ...of, view: "list", show: "no" }),
  coverage: (of) => uris.coverage.to(of),
  ledCoverage: (of) => uris.coverage.to({ ...of, basis: "lead" }),
  presentCoverage: (of) => uris.coverage.to({ ...of, basis: "present" }),
  projects: (of) => uris.evidence.to({ ...of, list: "projects" }),
  projectsPerCovered: (of) => uris.evidence.to({ ...of, list: "projects" }),
  issuesSolved: (of) => uris.evidence.to({ ...of, list: "issuesSolved" }),
  noCaseUnits: (of) => uris.honours.to({ ...of, kind: "noCase" }),
  noPetitionCompounds: (of) => uris.honours.to({ ...of, kind: "noPetition" }),
  petitions: (of) => uris.petitions.to(of),
  hubs: (of) => uris.evidence.to({ ...of, list: "hubs" }),
  activeResidents: (of) => uris.evidence.to({ ...of, list: "activeResidents" }),
  checkIns: (of) => uris.evidence.to({ ...of, list: "checkIns" }),
  reserveSecretary: (of) => uris.reserve.to({ ...of, class: "secretary" }),
  reserveMember: (of) => uris.reserve.to({ ...of, class: "member" }),
  becameSecretary: (of) => uris.roster.to({ ...of, list: "becameSecretary" }),
  gridProblems: (of) => uris.evidence.to({ ...of, list: "gridProblems" }),
  gridAssistance: (of) => uris.evidence.to({ ...of, list: "gridAssistance" }),
  projectOutcomes: (of) => uris.evidence.to({ ...of, list: "projects" }),
} as const satisfies Record<MetricKey, (of: OfUnit) => Uri>;

export const figureList = (key: MetricKey, unit: string | null): Uri => lists[key]({ unit });

/** The issues of some classes registered in one month (`2025-03-01`). */
export function issuesOfMonth(month: string, classes: readonly string[], unit: string | null, asOf: string): Uri {
  const last = addDays(addMonths(month as CalendarDate, 1), -1);
  return uris.evidence.to({ unit, kind: "issue", class: classes.join(), from: month, to: last < asOf ? last : asOf });
}

/** The entries at one step of the pipeline. */
export const reserveAt = (state: string, cls: string, unit: string | null): Uri => uris.reserve.to({ unit, state, class: cls });

/** The projects whose outcome is counted in a measure. */
export const outcomeList = (measure: string, state: "done" | "underWay" | null, unit: string | null): Uri => uris.evidence.to({ unit, list: "projects", measure, state });
