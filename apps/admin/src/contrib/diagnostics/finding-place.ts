import { resolveEditor } from "../../platform/editors/resolve-editor.ts";
import type { Uri } from "../../platform/uris/route.ts";
import { uris } from "../../platform/uris/uris.ts";
import type { FindingRow, FixRow } from "./finding-row.ts";

/** Where a finding is looked at: its own page where there is one, else the person or unit it is about. */
export function placeOfFinding({ subject, person, unit }: FindingRow): Uri {
  const ofUnit = unit === null ? [] : [uris.unit.to({ id: unit.id })];
  const ofPerson = person === null ? [] : [uris.person.to({ id: person.id })];
  switch (subject.type) {
    case "evidence":
      return firstKnown([uris.evidenceItem.to({ id: subject.id }), ...ofUnit]);
    case "reserveEntry":
      return firstKnown([uris.reserveEntry.to({ id: subject.id }), ...ofPerson]);
    case "posting":
      return firstKnown([...ofUnit, ...ofPerson]);
    case "person":
      return firstKnown(ofPerson);
    default:
      return firstKnown([...ofUnit, ...ofPerson]);
  }
}

/** Where a fix that needs more than a click is finished, filled in as far as the finding says. */
export function placeOfFix(finding: FindingRow, { command, input }: FixRow): Uri {
  const id = (name: string): string | null => (typeof input[name] === "string" ? input[name] : null);
  const [compound, person, entry] = [id("compoundId"), id("personId") ?? finding.person?.id ?? null, id("entryId")];
  const chosen: readonly (Uri | null)[] = command.startsWith("posting.assign")
    ? [compound === null ? null : uris.assign.to({ unit: compound }), compound === null ? null : uris.unit.to({ id: compound })]
    : command.startsWith("people.")
      ? [person === null ? null : uris.person.to({ id: person }, { edit: true })]
      : command === "evidence.record"
        ? [finding.unit === null ? null : uris.evidence.to({ unit: finding.unit.id, ...(person === null ? {} : { person }) })]
        : command.startsWith("reserve.")
          ? [entry === null ? null : uris.reserveEntry.to({ id: entry })]
          : [];
  const known = chosen.find((uri) => uri !== null && resolveEditor(uri) !== null);
  return known ?? placeOfFinding(finding);
}

function firstKnown(candidates: readonly Uri[]): Uri {
  return candidates.find((uri) => resolveEditor(uri) !== null) ?? uris.problems.to();
}
