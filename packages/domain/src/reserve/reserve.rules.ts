import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Rule } from "../diagnostics/rule.ts";
import { calendarDate } from "../kernel/calendar-date.ts";
import { among, atPath } from "../org/among.ts";
import { ageOn } from "../people/age.ts";
import { isFullPartyMember } from "../people/political-status-codes.ts";
import type { PersonFactsRow } from "../people/people-facts.ts";
import type { ReserveFacts, ReserveFactsRow } from "./reserve-facts.ts";
import { isInReserve } from "./reserve-states.ts";
import { reviewDueOn } from "./set-readiness.ts";

const owner = "reserve";

/** A reserve who is a full Party member has no 转正 date. RSV-R1 */
export const confirmationMissing: Rule<ReserveFacts> = {
  id: "RSV-R1",
  owner,
  severity: "warning",
  clause: "书记后备须为正式党员满一年；转正时间缺失的须查档核实，不得按入党时间推算（党员党龄自转正之日算起，《中国共产党章程》第七条）",
  check: (facts, ids) =>
    each(facts, ids, (entry, person) => {
      if (!isFullPartyMember(person.politicalStatus) || person.partyConfirmed !== null) return null;
      return {
        ...finding("RSV-R1", "warning", entry, "finding.RSV-R1", {}),
        fixes: [{ command: "people.edit", labelKey: "label.fix.reserve.enterConfirmed", input: { personId: person.id, version: person.version, patch: {} } }],
      };
    }),
  affected: entriesOf,
};

/** Older than the limit (soft) or the cap (hard) on the reference date of the coming round. RSV-R2 */
export const overAge: Rule<ReserveFacts> = {
  id: "RSV-R2",
  owner,
  severity: "warning",
  clause: "换届基准日年龄：书记、副书记后备一般不超过 40 周岁，上限 45；其他两委后备一般不超过 35 周岁，上限 45（参数，待区委组织部确定）",
  check: (facts, ids) => {
    const on = calendarDate(facts.reserveValues.referenceDate);
    const v = facts.reserveValues;
    return each(facts, ids, (entry, person) => {
      if (person.birth === null) return null;
      const age = ageOn(person.birth, on);
      const [limit, cap] = entry.class === "secretary" ? [v.secretaryAge, v.secretaryAgeCap] : [v.memberAge, v.memberAgeCap];
      if (age <= limit) return null;
      if (age <= cap) return finding("RSV-R2", "info", entry, "finding.RSV-R2.soft", { on, age, limit });
      return {
        ...finding("RSV-R2", "warning", entry, "finding.RSV-R2.hard", { on, age, limit: cap }),
        fixes: [{ command: "reserve.remove", labelKey: "label.fix.reserve.remove", input: { entryId: entry.id, version: entry.version, on: facts.asOf, removal: "overAge" } }],
      };
    });
  },
  affected: entriesOf,
};

/** The last rating of readiness, or the entry without one, is older than the review period: 到期待审. Nobody is removed by machine. RSV-R3 */
export const reviewDue: Rule<ReserveFacts> = {
  id: "RSV-R3",
  owner,
  severity: "warning",
  clause: "后备人选每年评估一次，逾期显示“到期待审”（参数 reserve.reviewMonths），不自动出库",
  check: (facts, ids) =>
    each(facts, ids, (entry) => {
      const last = entry.readinessSince ?? entry.enteredOn;
      if (last === null) return null;
      const due = reviewDueOn(last, facts.reserveValues.reviewMonths);
      if (facts.asOf < due) return null;
      const input = { entryId: entry.id, version: entry.version, on: facts.asOf, ...(entry.readiness === null ? {} : { level: entry.readiness }) };
      const rated = entry.readinessSince !== null;
      return {
        ...finding("RSV-R3", "warning", entry, rated ? "finding.RSV-R3" : "finding.RSV-R3.never", rated ? { last, due } : { due }),
        fixes: [{ command: "reserve.setReadiness", labelKey: rated ? "label.fix.reserve.confirmReadiness" : "label.fix.reserve.rate", input }],
      };
    }),
  affected: entriesOf,
};

/** Took office though the procedure had not ended; a fact, and something to complete. RSV-R4 */
export const outsideProcedure: Rule<ReserveFacts> = {
  id: "RSV-R4",
  owner,
  severity: "warning",
  clause: "村（社区）两委成员任职前须经联审，未经联审不得任职；已登记的任职事实不予拒绝，须补办或说明",
  check: (facts, ids) =>
    among(facts.reserveEntries, ids)
      .filter((entry) => entry.state === "appointedOutsideProcedure")
      .map((entry) => ({
        ...finding("RSV-R4", "warning", entry, "finding.RSV-R4", { from: entry.stateSince }),
        fixes: [{ command: "reserve.edit", labelKey: "label.fix.reserve.writeReason", input: { entryId: entry.id, version: entry.version, patch: {} } }],
      })),
};

export const reserveRules: readonly Rule<ReserveFacts>[] = [confirmationMissing, overAge, reviewDue, outsideProcedure];

/** Entries in the pool or suspended, with their people. */
function each(facts: ReserveFacts, ids: ReadonlySet<string> | undefined, judge: (entry: ReserveFactsRow, person: PersonFactsRow) => Diagnostic | null): readonly Diagnostic[] {
  const persons = new Map(facts.persons.map((p) => [p.id, p]));
  return among(facts.reserveEntries, ids)
    .filter((entry) => isInReserve(entry.state))
    .flatMap((entry) => {
      const person = persons.get(entry.personId);
      return person === undefined ? [] : (judge(entry, person) ?? []);
    });
}

function entriesOf(facts: ReserveFacts, changed: ReadonlySet<string>): readonly string[] {
  return facts.reserveEntries.filter((entry) => changed.has(entry.personId)).map((entry) => entry.id);
}

function finding(ruleId: string, severity: Diagnostic["severity"], entry: ReserveFactsRow, messageKey: string, facts: Diagnostic["facts"]): Diagnostic {
  return { ruleId, owner, subject: { type: "reserveEntry", id: entry.id }, severity, messageKey, facts, ...atPath(entry.path), related: [{ type: "person", id: entry.personId }] };
}
