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
      return firstKnown([uris.posting.to({ id: subject.id }), ...ofUnit, ...ofPerson]);
    case "person":
      return firstKnown(ofPerson);
    default:
      return firstKnown([...ofUnit, ...ofPerson]);
  }
}

/** Where a fix that needs more than a click is finished, filled in as far as the finding says. */
export function placeOfFix(finding: FindingRow, fix: FixRow): Uri {
  const known = formOf(finding, fix);
  return known !== null && resolveEditor(known) !== null ? known : placeOfFinding(finding);
}

function formOf({ person, unit }: FindingRow, { command, input }: FixRow): Uri | null {
  const id = (name: string): string | null => (typeof input[name] === "string" ? input[name] : null);
  const whom = id("personId") ?? person?.id ?? null;
  switch (command) {
    case "posting.assign":
      return uris.assign.to({ unit: id("compoundId") });
    case "people.edit":
      return whom === null ? null : uris.person.to({ id: whom }, { edit: true });
    case "evidence.record":
      return uris.newEvidence.to({ unit: id("unitId") ?? unit?.id ?? null, person: whom });
    default:
      return null;
  }
}

function firstKnown(candidates: readonly Uri[]): Uri {
  return candidates.find((uri) => resolveEditor(uri) !== null) ?? uris.problems.to();
}
