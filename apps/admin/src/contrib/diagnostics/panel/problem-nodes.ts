import type { TreeNode } from "@yanzhen/ui/tree";
import type { DomainText } from "../../../platform/i18n/use-domain-text.ts";
import type { Translate } from "../../../platform/i18n/texts.ts";
import type { diagnosticsTexts } from "../diagnostics.texts.ts";
import { type FindingRow, SEVERITY_ICON } from "../finding-row.ts";

type T = Translate<keyof (typeof diagnosticsTexts)["zh"]>;
export type GroupBy = "rule" | "unit";

interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface Group {
  /** Rule id, unit id, or `none`. */
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly counts: Counts;
  readonly count: number;
}

export const GROUP = "group:";
export const MORE = "more:";

export function groupNode({ id, label, detail, counts, count }: Group): TreeNode {
  const severity = counts.error > 0 ? "error" : counts.warning > 0 ? "warning" : "info";
  return { id: `${GROUP}${id}`, label, detail, childCount: count, badge: String(count), icon: SEVERITY_ICON[severity], iconTone: severity };
}

/** One line: what is wrong, and behind it who and where. */
export function findingNode(row: FindingRow, by: GroupBy, t: T, domain: DomainText): TreeNode {
  const where = [row.person?.name, row.unit?.name, row.title, by === "rule" && row.township?.id !== row.unit?.id ? row.township?.name : null];
  const who = where.filter((part) => part !== null && part !== undefined && part !== "").join(" · ");
  const aside = row.suppression === null ? [] : [t("until", { until: row.suppression.until, reason: row.suppression.reason })];
  return {
    id: row.key,
    label: `${who}${who === "" ? "" : "  "}${domain.text(row.messageKey, row.facts)}`,
    detail: [row.ruleId, ...aside].join(" · "),
    icon: SEVERITY_ICON[row.severity],
    childCount: 0,
    iconTone: row.severity,
  };
}

export function moreNode(groupId: string, left: number, t: T): TreeNode {
  return { id: `${MORE}${groupId}`, label: t("more", { n: left }), icon: "ellipsis", childCount: 0, tone: "dim" };
}
