import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Rule } from "../diagnostics/rule.ts";
import { contains } from "../kernel/interval.ts";
import { among, atPath } from "../org/among.ts";
import { loadOn } from "./load.ts";
import type { PostingFacts, PostingFactsRow } from "./posting-facts.ts";

const owner = "posting";

/** A person holds more compounds, or more days a week, than the limit. PST-R4 */
export const overload: Rule<PostingFacts> = {
  id: "PST-R4",
  owner,
  severity: "warning",
  clause: "一人驻点小区数和每周天数不超过上限（参数 posting.maxCompounds、posting.maxDutyDays，待区委组织部确定）",
  check: (facts, ids) => {
    const inForce = Map.groupBy(
      facts.postings.filter((p) => contains(p, facts.asOf)),
      (p) => p.personId,
    );
    return among(facts.people, ids).flatMap((person) => {
      const own = inForce.get(person.id) ?? [];
      const load = loadOn(own, facts.asOf);
      const { maxCompounds, maxDutyDays } = facts.postingValues;
      const over = [
        ...(load.compounds > maxCompounds ? [{ key: "compounds", facts: { count: load.compounds, limit: maxCompounds } }] : []),
        ...(load.dutyDays > maxDutyDays ? [{ key: "dutyDays", facts: { count: load.dutyDays, limit: maxDutyDays } }] : []),
      ];
      const latest = own.toSorted((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : a.id < b.id ? -1 : 1))[0];
      const fixes = latest === undefined || latest.from >= facts.asOf ? [] : [endFix(latest, facts.asOf, "rotation")];
      return over.map((o): Diagnostic => ({
        ruleId: "PST-R4",
        owner,
        subject: { type: "person", id: person.id },
        severity: "warning",
        messageKey: `finding.PST-R4.${o.key}`,
        facts: o.facts,
        ...atPath(person.path),
        related: own.map((p) => ({ type: "posting", id: p.id })),
        ...(fixes.length > 0 ? { fixes } : {}),
      }));
    });
  },
  affected: (facts, changed) => facts.postings.filter((p) => changed.has(p.id)).map((p) => p.personId),
};

/** The posting goes on though its compound is no more. PST-R6 */
export const compoundEnded: Rule<PostingFacts> = {
  id: "PST-R6",
  owner,
  severity: "error",
  clause: "小区撤销或合并的，驻点应同日结束",
  check: (facts, ids) => {
    const compounds = new Map(facts.compounds.map((c) => [c.id, c]));
    return among(facts.postings, ids).flatMap((p) => {
      const ended = compounds.get(p.compoundId)?.to ?? null;
      const goesOn = ended !== null && ended <= facts.asOf && (p.to === null || p.to > ended);
      return goesOn ? [finding("PST-R6", p, { on: ended }, ended > p.from ? [endFix(p, ended, "other")] : [])] : [];
    });
  },
  affected: (facts, changed) => facts.postings.filter((p) => changed.has(p.compoundId)).map((p) => p.id),
};

export const postingRules: readonly Rule<PostingFacts>[] = [overload, compoundEnded];

function endFix(p: PostingFactsRow, on: string, reason: string) {
  return { command: "posting.end", labelKey: "label.fix.posting.end", input: { postingId: p.id, version: p.version, on, reason } };
}

function finding(ruleId: string, p: PostingFactsRow, facts: Diagnostic["facts"], fixes: NonNullable<Diagnostic["fixes"]>): Diagnostic {
  return { ruleId, owner, subject: { type: "posting", id: p.id }, severity: "error", messageKey: `finding.${ruleId}`, facts, path: p.path, ...(fixes.length > 0 ? { fixes } : {}) };
}
