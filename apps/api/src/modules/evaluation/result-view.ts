import { decide } from "@yanzhen/domain/access";
import {
  evaluationPolicies,
  type Explanation,
  explain,
  type LocalText,
  nodesOf,
  printedFormula,
  type ResultNode,
  resultNodes,
  type ResultTree,
  type Scheme,
} from "@yanzhen/domain/evaluation";

import { type Can, canRun } from "../../platform/can.ts";
import type { RequestContext } from "../../platform/context.ts";
import { systemScope } from "../../platform/db/scope.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { keeperPath } from "../people/public.ts";
import { accountNames } from "../../platform/queries/account-names.ts";
import { type MarkOfResult, marksById, resultById, type ResultRow, type SourceRow, sourceRows } from "./queries/result.ts";
import { schemeById } from "./queries/schemes.ts";

/** One node as it is read: names and printed numbers beside the exact ones. */
export interface ScoreNodeView {
  readonly id: string;
  readonly label: LocalText | null;
  readonly kind: ResultNode["kind"];
  readonly printed: string | null;
  readonly value: string | null;
  readonly weight: string;
  readonly effectiveWeight: string;
  /** What the node brings to the total, exact and printed; null without a value. */
  readonly points: string | null;
  readonly formula: { readonly messageKey: string; readonly facts: Readonly<Record<string, string>> };
  readonly treatment: ResultNode["treatment"];
  /** The scheme's rule for missing data. */
  readonly missingRule: string;
  readonly fact: { readonly key: string; readonly value: string | null; readonly target: string | null } | null;
  readonly sources: readonly string[];
  readonly marks: readonly string[];
  readonly children: readonly ScoreNodeView[];
}

export interface ResultView extends Omit<ResultRow, "tree" | "facts"> {
  readonly engine: string;
  readonly schemeLabel: LocalText;
  readonly schemeCode: string;
  readonly schemeVersion: number;
  readonly total: ResultTree["total"];
  readonly grade: string | null;
  readonly gradeLabel: LocalText | null;
  readonly periodDays: ResultTree["period"];
  readonly population: ResultTree["population"];
  readonly missing: ResultTree["missing"];
  readonly outsideBands: ResultTree["outsideBands"];
  readonly bonus: ResultTree["bonus"];
  readonly deduction: ResultTree["deduction"];
  readonly explanation: Explanation;
  readonly root: ScoreNodeView;
  readonly sources: readonly SourceRow[];
  readonly marks: readonly (MarkOfResult & { readonly enteredByName: string | null })[];
  readonly can: Can;
}

/** A person's score with its way down to the rows, open to officers and secretaries of the unit that keeps the file, and to the person. */
export async function resultView(ctx: RequestContext, moment: ReadMoment, id: string): Promise<ResultView> {
  const { db, asOf, today } = moment;
  const { tenant } = ctx.services;
  const absent = new RefusedError({ code: "record.notFound", facts: { entity: "evaluationResult" } });
  const row = await resultById(db, { tenant, id, asOf });
  if (row === null) throw absent;
  const record = { personId: row.personId, path: await keeperPath(db, tenant, row.personId, today) };
  if (!decide(evaluationPolicies, "evaluation.viewResult", ctx.actor, record).ok) throw absent;
  const scheme = await schemeById(db, tenant, row.schemeId);
  if (scheme === null) throw absent;
  const { tree, facts: _, ...head } = row;
  const nodes = resultNodes(tree.root);
  const scope = { ...systemScope("evaluation", tenant), onDate: asOf };
  const sources = await sourceRows(db, { scope, asOf, personId: row.personId, ids: nodes.flatMap((node) => node.inputs.flatMap((input) => input.sources)) });
  const marks = await marksById(db, { scope, ids: nodes.flatMap((node) => node.marks) });
  const names = await accountNames(
    db,
    tenant,
    marks.map((mark) => mark.enteredBy),
  );
  return {
    ...head,
    engine: tree.engine,
    schemeLabel: scheme.label,
    schemeCode: scheme.code,
    schemeVersion: scheme.version,
    total: tree.total,
    grade: tree.grade,
    gradeLabel: scheme.scale.grades.find((grade) => grade.code === tree.grade)?.label ?? null,
    periodDays: tree.period,
    population: tree.population,
    missing: tree.missing,
    outsideBands: tree.outsideBands,
    bonus: tree.bonus,
    deduction: tree.deduction,
    explanation: explain(tree),
    root: nodeView(tree.root, scheme),
    sources,
    marks: marks.map((mark) => ({ ...mark, enteredByName: mark.enteredBy === null ? null : (names.get(mark.enteredBy) ?? null) })),
    can: canRun(evaluationPolicies, ["evaluation.enterMark"], ctx.actor, record),
  };
}

function nodeView(node: ResultNode, scheme: Scheme): ScoreNodeView {
  const declared = nodesOf(scheme).find((each) => each.id === node.id);
  const [input] = node.inputs;
  return {
    id: node.id,
    label: declared?.label ?? null,
    kind: node.kind,
    printed: node.printed,
    value: node.value,
    weight: node.weight,
    effectiveWeight: node.effectiveWeight,
    points: node.points,
    formula: printedFormula(node.formula),
    treatment: node.treatment,
    missingRule: declared?.missing.kind ?? "block",
    fact: input === undefined ? null : { key: input.key, value: input.value, target: node.formula.numbers["target"] ?? (declared?.kind === "target" ? declared.target : null) },
    sources: node.inputs.flatMap((each) => each.sources),
    marks: node.marks,
    children: node.children.map((child) => nodeView(child, scheme)),
  };
}
