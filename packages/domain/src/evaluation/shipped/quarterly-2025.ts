import type { FactKey } from "../fact-catalogue.ts";
import type { EnteredNode, LocalText, Scheme, TargetNode, WeightedSumNode } from "../scheme.ts";
import { twoCommitteesScale } from "./two-committees-scale.ts";

const name = (zh: string, en: string): LocalText => ({ "zh-CN": zh, en });

/** A dimension without any data gives its points to the others only where that is harmless; 勤 and 绩 must have some. */
function dimension(id: string, label: LocalText, weight: string, missing: "redistribute" | "block", children: readonly (TargetNode | EnteredNode)[]): WeightedSumNode {
  return { id, kind: "weightedSum", label, weight, missing: { kind: missing }, rounding: null, children };
}

/** A signed mark is a duty of the organization, so the score waits for it. */
function mark(id: string, label: LocalText, weight: string): EnteredNode {
  return { id, kind: "entered", label, weight, missing: { kind: "block" }, rounding: null };
}

/** What the unit did not record says nothing about the person: the points go to the siblings. */
function target(id: string, label: LocalText, weight: string, fact: FactKey, quarterTarget: string): TargetNode {
  return {
    id,
    kind: "target",
    label,
    weight,
    fact,
    target: quarterTarget,
    worst: null,
    cap: "1",
    missing: { kind: "redistribute" },
    rounding: null,
  };
}

/**
 * The quarterly scheme every installation starts with. Five dimensions by article 35 of the Civil Servants Law, applied
 * by analogy; weights 20/15/15/30/20 and every target are for the department to set (SPEC.md §4). Targets below 1 are a yearly
 * target by quarters: one project a year is 0.25.
 */
export const quarterly2025: Scheme = {
  code: "quarterly",
  version: 1,
  label: name("季度平时考核", "Quarterly evaluation"),
  periodKind: "quarter",
  basis: name(
    "参照《中华人民共和国公务员法》第三十五条（德、能、勤、绩、廉）、第三十八条（等次）；各项权重和目标值由组织部门核定。",
    "By analogy with articles 35 (five dimensions) and 38 (grades) of the Civil Servants Law; weights and targets are for the department to set.",
  ),
  dimensions: [
    dimension("virtue", name("德", "Virtue"), "20", "block", [mark("virtue.mark", name("政治素质和品德（组织评价）", "Political quality and character (signed mark)"), "20")]),
    dimension("ability", name("能", "Ability"), "15", "redistribute", [
      target("ability.mediations", name("矛盾调解", "Mediations"), "5", "mediations", "0.25"),
      target("ability.trainingHours", name("培训学时", "Training hours"), "10", "trainingHours", "2"),
    ]),
    dimension("diligence", name("勤", "Diligence"), "15", "block", [
      target("diligence.daysOnSite", name("驻点天数", "Days on site"), "10", "daysOnSite", "8"),
      target("diligence.doorVisits", name("敲门走访户数", "Households visited"), "3", "doorVisits", "3"),
      target("diligence.lobbySessions", name("一楼见场次", "Lobby sessions"), "2", "lobbySessions", "0.5"),
    ]),
    dimension("results", name("绩", "Results"), "30", "block", [
      target("results.issuesSolved", name("办结民生诉求", "Resident issues solved"), "22", "issuesSolved", "1"),
      target("results.projects", name("书记项目", "Secretary projects"), "5", "projects", "0.25"),
      target("results.assistance", name("帮扶人次", "Assistance given"), "3", "assistance", "0.5"),
    ]),
    dimension("integrity", name("廉", "Integrity"), "20", "block", [mark("integrity.mark", name("廉洁自律（组织评价）", "Integrity and self-discipline (signed mark)"), "20")]),
  ],
  bonus: null,
  deduction: null,
  scale: twoCommitteesScale,
};
