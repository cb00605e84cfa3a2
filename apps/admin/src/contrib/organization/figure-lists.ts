import type { Uri } from "../../platform/uris/route.ts";
import { uris } from "../../platform/uris/uris.ts";

/** Where a figure leads: the list of the rows it counts, in the same unit. A figure that is shown with its rows leads nowhere. */
export function listOfFigure(key: string, unit: string | null): Uri | null {
  switch (key) {
    case "compounds":
      return uris.coverage.to({ unit, view: "list" });
    case "covered":
    case "coverage":
      return uris.coverage.to({ unit, view: "list", show: "yes" });
    case "uncovered":
      return uris.coverage.to({ unit, view: "list", show: "no" });
    case "ledCoverage":
      return uris.coverage.to({ unit, view: "list", basis: "lead", show: "yes" });
    case "presentCoverage":
      return uris.coverage.to({ unit, view: "list", basis: "present", show: "yes" });
    case "projects":
    case "projectsPerCovered":
      return uris.evidence.to({ unit, list: "projects" });
    case "issuesSolved":
    case "hubs":
    case "activeResidents":
    case "checkIns":
      return uris.evidence.to({ unit, list: key });
    case "noCaseUnits":
      return uris.honours.to({ unit, kind: "noCase" });
    case "noPetitionCompounds":
      return uris.honours.to({ unit, kind: "noPetition" });
    case "reserveSecretary":
      return uris.reserve.to({ unit, class: "secretary" });
    case "reserveMember":
      return uris.reserve.to({ unit, class: "member" });
    default:
      return null;
  }
}

/** The issues of one month, of a class or of all that the chart gathers under “other”. */
export function issuesOfMonth(month: string, cls: string | null, unit: string | null): Uri {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return uris.evidence.to({ unit, kind: "issue", class: cls, from: month, to: `${month.slice(0, 8)}${days}` });
}
