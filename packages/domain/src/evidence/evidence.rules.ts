import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Rule } from "../diagnostics/rule.ts";
import { addMonths, daysBetween } from "../kernel/calendar-date.ts";
import { contains, overlaps } from "../kernel/interval.ts";
import { formatDecimal, rational } from "../kernel/rational.ts";
import { among } from "../org/among.ts";
import type { EvidenceFacts, PastPostingRow } from "./evidence-facts.ts";
import { isOverdue } from "./issue-clock.ts";

const owner = "evidence";

/** An open issue past its last day. EVD-R1 */
export const overdueIssue: Rule<EvidenceFacts> = {
  id: "EVD-R1",
  owner,
  severity: "warning",
  clause: "12345 热线：咨询类 3 个工作日、其他 10 个工作日办结（皖办政秘〔2021〕109号）；信访事项 60 日办结（《信访工作条例》第三十四条）",
  check: (facts, ids) =>
    among(facts.openIssues, ids).flatMap((issue): readonly Diagnostic[] => {
      if (issue.dueOn === null || !isOverdue(issue, facts.asOf)) return [];
      return [
        {
          ruleId: "EVD-R1",
          owner,
          subject: { type: "evidence", id: issue.id },
          severity: "warning",
          messageKey: "finding.EVD-R1",
          facts: { due: issue.dueOn, days: daysBetween(issue.dueOn, facts.asOf) },
          path: issue.path,
          fixes: [
            {
              command: "evidence.setStatus",
              labelKey: "label.fix.evidence.close",
              input: { evidenceId: issue.id, version: issue.version, status: "closed", closedOn: facts.asOf },
            },
          ],
        },
      ];
    }),
};

/** A share given to someone who had no posting around the unit on that day. EVD-R2 */
export const creditWithoutPosting: Rule<EvidenceFacts> = {
  id: "EVD-R2",
  owner,
  severity: "warning",
  clause: "贡献记给当时在该小区（或其所在社区）驻点的人员",
  check: (facts, ids) => {
    const postings = Map.groupBy(facts.pastPostings, (p) => p.personId);
    return among(facts.creditedEntries, ids).flatMap((entry) =>
      entry.credits.flatMap((credit): readonly Diagnostic[] => {
        const there = (postings.get(credit.personId) ?? []).some((p) => contains(p, entry.occurredOn) && near(p, entry.path));
        if (there) return [];
        const rest = entry.credits.filter((c) => c.personId !== credit.personId);
        return [
          {
            ruleId: "EVD-R2",
            owner,
            subject: { type: "evidence", id: entry.id },
            severity: "warning",
            messageKey: "finding.EVD-R2",
            facts: { on: entry.occurredOn, percent: `${formatDecimal(rational(credit.shareBp, 100), 0, "halfUp")}%`, person: credit.personId },
            path: entry.path,
            related: [{ type: "person", id: credit.personId }],
            fixes: [{ command: "evidence.share", labelKey: "label.fix.evidence.unshare", input: { evidenceId: entry.id, version: entry.version, credits: rest } }],
          },
        ];
      }),
    );
  },
  affected: (facts, changed) => facts.creditedEntries.filter((e) => e.credits.some((c) => changed.has(c.personId))).map((e) => e.id),
};

/**
 * A unit that holds 无访小区 has petitions in a month of it. Information only: a lawful petition costs nobody anything, and
 * only counts are known. EVD-R3
 */
export const honourWithPetitions: Rule<EvidenceFacts> = {
  id: "EVD-R3",
  owner,
  severity: "info",
  clause: "“无访小区”称号期间当月信访件数为零；本提示只涉及单位月度件数，不涉及个人（《信访工作条例》保护信访人权利）",
  check: (facts, ids) => {
    const counts = Map.groupBy(facts.petitions, (c) => c.unitId);
    return among(facts.honours, ids)
      .filter((h) => h.kind === "noPetition")
      .flatMap((h) =>
        (counts.get(h.unitId) ?? [])
          .filter((c) => c.petitions > 0 && c.month <= facts.asOf && overlaps(h, { from: c.month, to: addMonths(c.month, 1) }))
          .map((c): Diagnostic => ({
            ruleId: "EVD-R3",
            owner,
            subject: { type: "honour", id: h.id },
            severity: "info",
            messageKey: "finding.EVD-R3",
            facts: { month: c.month.slice(0, 7), count: c.petitions },
            path: h.path,
            related: [{ type: "unit", id: h.unitId }],
          })),
      );
  },
  affected: (facts, changed) => facts.honours.filter((h) => changed.has(h.unitId)).map((h) => h.id),
};

/** A posting without a verified entry for 30, 60 or 90 days, counted from its start or from the last entry around it. PST-R5 */
export const quietPosting: Rule<EvidenceFacts> = {
  id: "PST-R5",
  owner: "posting",
  severity: "warning",
  clause: "驻点 30 天、60 天、90 天无核实记录分别黄、橙、红提示（默认规则，待区委组织部确定）；只作提醒，由人研判",
  check: (facts, ids) => {
    const last = Map.groupBy(facts.lastVerified, (r) => r.personId);
    return among(facts.postings, ids).flatMap((p): readonly Diagnostic[] => {
      if (!contains(p, facts.asOf)) return [];
      const since = (last.get(p.personId) ?? []).filter((r) => near(p, r.path) && r.on <= facts.asOf).reduce((latest, r) => (r.on > latest ? r.on : latest), p.from);
      const days = daysBetween(since, facts.asOf);
      const band = quietBand(days, facts.postingValues);
      if (band === null) return [];
      return [
        {
          ruleId: "PST-R5",
          owner: "posting",
          subject: { type: "posting", id: p.id },
          severity: band === "red" ? "error" : band === "orange" ? "warning" : "info",
          messageKey: "finding.PST-R5",
          facts: { days, band },
          path: p.path,
          related: [{ type: "person", id: p.personId }],
          fixes: [
            {
              command: "evidence.record",
              labelKey: "label.fix.posting.record",
              input: { unitId: p.compoundId, occurredOn: facts.asOf, credits: [{ personId: p.personId, shareBp: 10_000 }] },
            },
          ],
        },
      ];
    });
  },
  affected: (facts, changed) => facts.postings.filter((p) => changed.has(p.personId)).map((p) => p.id),
};

export const evidenceRules: readonly Rule<EvidenceFacts>[] = [overdueIssue, creditWithoutPosting, honourWithPetitions, quietPosting];

function quietBand(days: number, values: EvidenceFacts["postingValues"]): "yellow" | "orange" | "red" | null {
  if (days >= values.quietRed) return "red";
  if (days >= values.quietOrange) return "orange";
  return days >= values.quietYellow ? "yellow" : null;
}

/** At the compound, inside it, or in a unit the compound stands in: community-level work counts for those posted below. */
function near(posting: Pick<PastPostingRow, "path">, path: string): boolean {
  return path.startsWith(posting.path) || posting.path.startsWith(path);
}
