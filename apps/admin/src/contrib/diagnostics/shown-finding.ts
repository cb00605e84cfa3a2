import type { Finding } from "../../platform/diagnostics/diagnostics-store.ts";
import type { DomainText } from "../../platform/i18n/domain-text.ts";
import { placeOfFinding } from "./finding-place.ts";
import { type FindingRow, rememberFindings } from "./finding-row.ts";

/** Findings as editors mark them, in the reader's language. */
export function shownFindings(rows: readonly FindingRow[], domain: DomainText): readonly Finding[] {
  rememberFindings(rows);
  return rows.map((row) => ({
    key: row.key,
    ruleId: row.ruleId,
    severity: row.severity,
    text: domain.text(row.messageKey, row.facts),
    // Whom it is about, told wherever that is not the page itself.
    who: row.person,
    about: [row.subject, ...(row.person === null ? [] : [{ type: "person", id: row.person.id }]), ...(row.unit === null ? [] : [{ type: "unit", id: row.unit.id }])],
    uri: placeOfFinding(row),
    clause: row.clause,
    fixable: row.fixes.length > 0,
  }));
}
