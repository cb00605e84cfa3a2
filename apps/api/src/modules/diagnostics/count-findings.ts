import type { Diagnostic, Severity } from "@yanzhen/domain/diagnostics";
import { ruleOf } from "@yanzhen/domain/rules";

import type { ReadMoment } from "../../platform/read.ts";
import { placesAt } from "./queries/subject-names.ts";

export type BySeverity = Readonly<Record<Severity, number>>;

export interface FindingCounts {
  readonly total: number;
  readonly bySeverity: BySeverity;
  readonly byRule: readonly { readonly ruleId: string; readonly owner: string; readonly clause: string; readonly counts: BySeverity; readonly count: number }[];
  /** By the units right below the scope's top; `unitId` null where no unit keeps the person. */
  readonly byUnit: readonly { readonly unitId: string | null; readonly name: string | null; readonly counts: BySeverity; readonly count: number }[];
  readonly suppressed: number;
}

export async function countOf({ db, scope, asOf }: ReadMoment, findings: readonly Diagnostic[], suppressed: number): Promise<FindingCounts> {
  const depth = scope.paths === "all" ? 1 : Math.min(...scope.paths.map(depthOf), 99);
  const byUnit = Map.groupBy(findings, ({ path }) => (path === undefined ? null : cutTo(path, depth + 1)));
  const places = new Map((await placesAt(db, { tenant: scope.tenant, paths: [...byUnit.keys()].filter((path) => path !== null), asOf })).map((row) => [row.path, row]));
  return {
    total: findings.length,
    bySeverity: severitiesOf(findings),
    byRule: [...Map.groupBy(findings, ({ ruleId }) => ruleId)].map(([ruleId, own]) => ({
      ruleId,
      owner: own[0]?.owner ?? "",
      clause: ruleOf(ruleId)?.clause ?? "",
      counts: severitiesOf(own),
      count: own.length,
    })),
    byUnit: [...byUnit]
      .toSorted(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1))
      .map(([path, own]) => {
        const place = path === null ? undefined : places.get(path);
        return { unitId: place?.unitId ?? null, name: place?.name ?? null, counts: severitiesOf(own), count: own.length };
      }),
    suppressed,
  };
}

function severitiesOf(findings: readonly Diagnostic[]): BySeverity {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

const depthOf = (path: string): number => path.split("/").length - 2;

function cutTo(path: string, depth: number): string {
  return depthOf(path) <= depth
    ? path
    : `${path
        .split("/")
        .slice(0, depth + 1)
        .join("/")}/`;
}
