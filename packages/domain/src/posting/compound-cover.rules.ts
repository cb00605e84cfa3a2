import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Rule } from "../diagnostics/rule.ts";
import { contains } from "../kernel/interval.ts";
import { among } from "../org/among.ts";
import type { CompoundFactsRow, PostingFacts, PostingFactsRow } from "./posting-facts.ts";
import { roleOfBranchTitle } from "./read-posting.ts";

const owner = "posting";
const plan = "包河区社区“两委”成员进小区驻点实施方案（试行），2024-03-07";

/** A compound in being without any posting in force. PST-R1 */
export const uncoveredCompound: Rule<PostingFacts> = {
  id: "PST-R1",
  owner,
  severity: "warning",
  clause: `${plan}：小区（片区）驻点全覆盖`,
  check: (facts, ids) =>
    each(facts, ids, (compound, held) => {
      if (held.length > 0) return null;
      const input = { compoundId: compound.id, role: "lead", from: facts.asOf };
      return { ...finding("PST-R1", "warning", compound, {}), fixes: [{ command: "posting.assign", labelKey: "label.fix.posting.assign", input }] };
    }),
  affected: compoundsOf,
};

/** People are posted, nobody leads. PST-R2 */
export const leadMissing: Rule<PostingFacts> = {
  id: "PST-R2",
  owner,
  severity: "warning",
  clause: `${plan}：每个小区（片区）明确一名牵头人`,
  check: (facts, ids) =>
    each(facts, ids, (compound, held) => {
      if (held.length === 0 || held.some((p) => p.role === "lead")) return null;
      const longest = held.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1)).slice(0, 3);
      return {
        ...finding("PST-R2", "warning", compound, { count: held.length }),
        related: longest.map((p) => ({ type: "posting", id: p.id })),
        fixes: longest.map((p) => ({
          command: "posting.change",
          labelKey: "label.fix.posting.makeLead",
          input: { postingId: p.id, version: p.version, on: facts.asOf, role: "lead" },
        })),
      };
    }),
  affected: compoundsOf,
};

/**
 * Two at once lead, or are secretary of the compound's branch. The database refuses a second lead, so lists bring it in by
 * the title; a fault of the list, and an error. PST-R3
 */
export const doubleLead: Rule<PostingFacts> = {
  id: "PST-R3",
  owner,
  severity: "error",
  clause: `${plan}：一个小区（片区）同一时间只有一名牵头人`,
  check: (facts, ids) =>
    each(facts, ids, (compound, held) => {
      const heads = held
        .filter((p) => p.role === "lead" || roleOfBranchTitle(p.branchTitle) === "lead")
        .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
      if (heads.length < 2) return null;
      return {
        ...finding("PST-R3", "error", compound, { count: heads.length }),
        related: heads.map((p) => ({ type: "posting", id: p.id })),
        fixes: heads.slice(1).map((p) => ({
          command: "posting.change",
          labelKey: "label.fix.posting.makeMember",
          input: { postingId: p.id, version: p.version, on: facts.asOf, role: "member", branchTitle: null },
        })),
      };
    }),
  affected: compoundsOf,
};

export const compoundRules: readonly Rule<PostingFacts>[] = [uncoveredCompound, leadMissing, doubleLead];

function each(
  facts: PostingFacts,
  ids: ReadonlySet<string> | undefined,
  judge: (compound: CompoundFactsRow, held: readonly PostingFactsRow[]) => Diagnostic | null,
): readonly Diagnostic[] {
  const inForce = Map.groupBy(
    facts.postings.filter((p) => contains(p, facts.asOf)),
    (p) => p.compoundId,
  );
  return among(facts.compounds, ids)
    .filter((c) => contains(c, facts.asOf))
    .flatMap((c) => judge(c, inForce.get(c.id) ?? []) ?? []);
}

function compoundsOf(facts: PostingFacts, changed: ReadonlySet<string>): readonly string[] {
  return facts.postings.filter((p) => changed.has(p.id)).map((p) => p.compoundId);
}

function finding(ruleId: string, severity: Diagnostic["severity"], compound: CompoundFactsRow, facts: Diagnostic["facts"]): Diagnostic {
  return { ruleId, owner, subject: { type: "unit", id: compound.id }, severity, messageKey: `finding.${ruleId}`, facts, path: compound.path };
}
