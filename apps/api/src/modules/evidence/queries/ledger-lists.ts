import { openStateOf, type EvidenceList } from "@yanzhen/domain/evidence";
import { type RawBuilder, sql } from "kysely";

import { boundTable } from "../../../platform/db/in-scope.ts";
import type { Scope } from "../../../platform/db/scope.ts";

/** From the programme's first day to the day asked about, both included. */
export interface LedgerWindow {
  readonly since: string;
  readonly asOf: string;
  readonly scope: Scope;
}

/**
 * The rows of table alias `e` that stand in a list on the day: the same fragment counts the figure and fills its list, and a test
 * holds it to the domain's `isInList`. EVD-8 to EVD-10, EVD-15, EVD-19
 */
export function inList(list: EvidenceList, window: LedgerWindow): RawBuilder<boolean> {
  const { since, asOf, scope } = window;
  const solved = sql<boolean>`(e.kind = 'issue' and e.status = 'closed' and e.closed_on between ${since} and ${asOf} and ${verifiedOn(asOf, scope)})`;
  const counted = (kind: string): RawBuilder<boolean> => sql<boolean>`(e.kind = ${kind} and e.occurred_on between ${since} and ${asOf} and ${verifiedOn(asOf, scope)})`;
  switch (list) {
    case "issuesSolved":
      return sql<boolean>`(e.urgent and ${solved})`;
    case "projects":
      return sql<boolean>`(e.kind = 'project' and e.verification <> 'void' and e.occurred_on between ${since} and ${asOf} and ${notCorrected(asOf, scope)})`;
    case "hubs":
      return counted("partyHub");
    case "activeResidents":
      return counted("activeResident");
    case "checkIns":
      return counted("checkIn");
    case "gridProblems":
      return solved;
    case "gridAssistance":
      return counted("assistance");
    case "toVerify":
      return sql<boolean>`(e.occurred_on <= ${asOf} and ${verificationOn(asOf)} = 'recorded')`;
    case "sentBack":
      return sql<boolean>`(e.occurred_on <= ${asOf} and e.verification = 'sentBack')`;
    case "overdue":
      return sql<boolean>`(e.kind = 'issue' and e.verification <> 'void' and e.occurred_on <= ${asOf} and e.due_on < ${asOf} and ${statusOn(asOf)} in ('received', 'handling', 'returned'))`;
  }
}

/** Verified on the day, and not corrected by another that was: the rows that count. EVD-8 EVD-21 */
function verifiedOn(asOf: string, scope: Scope): RawBuilder<boolean> {
  return sql<boolean>`(e.verification in ('verified', 'sealed') and e.verified_on <= ${asOf} and ${notCorrected(asOf, scope)})`;
}

/** Only a sealed entry is ever corrected; the corrections are few and found by an index of their own. */
export function notCorrected(asOf: string, scope: Scope): RawBuilder<boolean> {
  return sql<boolean>`(e.verification <> 'sealed' or not exists (select 1 from ${boundTable("evidence", scope)} as k
    where k.tenant = e.tenant and k.corrects is not null and k.corrects = e.id and k.verification in ('verified', 'sealed') and k.verified_on <= ${asOf}))`;
}

/** The state as it stood on the day: closed later was still open. EVD-17 */
export function statusOn(asOf: string): RawBuilder<string> {
  const cases = Object.entries(openStateOf).flatMap(([kind, open]) => (open === null ? [] : [sql`when e.kind = ${kind} then ${open}::text`]));
  return sql<string>`(case when e.closed_on is null or e.closed_on <= ${asOf} then e.status ${sql.join(cases, sql` `)} else e.status end)`;
}

/** The verification as it stood on the day: verified later was waiting. EVD-17 */
export function verificationOn(asOf: string): RawBuilder<string> {
  return sql<string>`(case when e.verification in ('verified', 'sealed') and e.verified_on > ${asOf} then 'recorded' else e.verification end)`;
}
