import { intervalOfPeriod, type LocalText, type Period, periodInput, nodesOf, runWindow, type Scheme, schemeCodeInput } from "@yanzhen/domain/evaluation";
import { evaluationPolicies } from "@yanzhen/domain/evaluation";
import { addDays } from "@yanzhen/domain/kernel";
import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { type Can, canRun } from "../../platform/can.ts";
import type { RequestContext } from "../../platform/context.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { pathOn, pathWithin, topUnits, unitById } from "../org/public.ts";
import { type ResultLine, resultLines, type ResultQuestion, type Spread, spreadOf } from "./queries/results.ts";
import { marksSince, type RunRow, runsCovering } from "./queries/runs.ts";
import { schemeByCode, schemeById } from "./queries/schemes.ts";

const question = z.strictObject({
  /** Absent: the highest unit of the actor's scope. */
  unitId: z.uuid().optional(),
  period: periodInput,
  schemeCode: schemeCodeInput.default("quarterly"),
  /** Absent: the newest run that covers the unit. */
  cycleId: z.uuid().optional(),
  at: atInput.default({}),
});
export const evaluationInput = question;
export type EvaluationQuestion = z.output<typeof evaluationInput>;

export const resultsInput = question.extend({
  sort: z.string().max(80).default("total"),
  descending: z.boolean().default(true),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1_000).default(100),
});
export type ResultsQuestion = z.output<typeof resultsInput>;

export interface EvaluationView {
  readonly unitId: string;
  readonly unitName: string;
  readonly period: Period;
  /** The period has not begun on the day looked at. */
  readonly begun: boolean;
  readonly provisional: boolean;
  readonly scheme: {
    readonly code: string;
    readonly version: number;
    readonly label: LocalText;
    readonly dimensions: readonly { readonly id: string; readonly label: LocalText; readonly weight: string }[];
    readonly grades: Scheme["scale"]["grades"];
    readonly nodes: Readonly<Record<string, LocalText>>;
  };
  readonly runs: readonly RunRow[];
  /** The run shown; null when there is none. */
  readonly run: RunRow | null;
  readonly spread: Spread | null;
  /** Marks entered since the run shown. */
  readonly marksSince: number;
  readonly can: Can;
}

interface Opened {
  readonly unitId: string;
  readonly path: string;
  readonly runs: readonly RunRow[];
  readonly run: RunRow | null;
  readonly results: ResultQuestion | null;
}

/** The unit in sight on the day, the runs that cover it, and the one asked for. */
async function open(moment: ReadMoment, q: EvaluationQuestion): Promise<Opened> {
  const { db, scope, asOf } = moment;
  const absent = new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
  const unitId = q.unitId ?? (await topUnits(db, scope))[0]?.unitId;
  if (unitId === undefined) throw absent;
  const path = await pathOn(db, scope.tenant, unitId, asOf);
  if (path === null || !pathWithin(path, scope.paths)) throw absent;
  const runs = await runsCovering(db, { tenant: scope.tenant, path, asOf, period: q.period, schemeCode: q.schemeCode });
  const run = q.cycleId === undefined ? (runs[0] ?? null) : (runs.find((row) => row.cycleId === q.cycleId) ?? null);
  if (q.cycleId !== undefined && run === null) throw new RefusedError({ code: "record.notFound", facts: { entity: "evaluationCycle" } });
  const period = intervalOfPeriod(q.period);
  const last = addDays(period.to, -1);
  const results = run === null ? null : { scope, asOf, cycleId: run.cycleId, path, treeDay: last < asOf ? last : asOf, period };
  return { unitId, path, runs, run, results };
}

/** An evaluation of a unit and a period as it stood on a day: its runs, how the results are spread, and what may be done. */
export async function evaluationView(ctx: RequestContext, moment: ReadMoment, q: EvaluationQuestion): Promise<EvaluationView> {
  const { db, scope, asOf, today } = moment;
  const opened = await open(moment, q);
  const scheme = opened.run === null ? await schemeByCode(db, scope.tenant, q.schemeCode) : await schemeById(db, scope.tenant, opened.run.schemeId);
  if (scheme === null) throw new RefusedError({ code: "evaluation.schemeUnknown", facts: { code: q.schemeCode } });
  const unit = await unitById(db, { ...scope, paths: "all" }, opened.unitId);
  const window = runWindow(q.period, asOf);
  const provisionalOn = opened.run === null ? window : runWindow(q.period, opened.run.computedOn as typeof asOf);
  return {
    unitId: opened.unitId,
    unitName: unit?.name ?? "",
    period: q.period,
    begun: window.ok,
    provisional: provisionalOn.ok && provisionalOn.value.provisional,
    scheme: schemeHead(scheme),
    runs: opened.runs,
    run: opened.run,
    spread: opened.results === null ? null : await spreadOf(db, opened.results),
    marksSince: opened.run === null ? 0 : await marksSince(db, { tenant: scope.tenant, cycleId: opened.run.cycleId }),
    can: canRun(evaluationPolicies, ["evaluation.run", "evaluation.viewMarks"], ctx.actor, { path: await pathOn(db, scope.tenant, opened.unitId, today) }),
  };
}

function schemeHead(scheme: Scheme): EvaluationView["scheme"] {
  const nodes = Object.fromEntries(labelsOf(scheme));
  return {
    code: scheme.code,
    version: scheme.version,
    label: scheme.label,
    dimensions: scheme.dimensions.map(({ id, label, weight }) => ({ id, label, weight })),
    grades: scheme.scale.grades,
    nodes,
  };
}

/** Names of everything in a scheme that a result refers to by id. */
export function labelsOf(scheme: Scheme): readonly (readonly [string, LocalText])[] {
  const items = [scheme.bonus, scheme.deduction].flatMap((adjustment) => adjustment?.items ?? []);
  return [...nodesOf(scheme), ...items].map((node) => [node.id, node.label] as const);
}

/** A window of the people of a run, sorted by the server. */
export async function resultsView(moment: ReadMoment, q: ResultsQuestion): Promise<{ readonly rows: readonly ResultLine[]; readonly total: number }> {
  const { results } = await open(moment, q);
  if (results === null) return { rows: [], total: 0 };
  return resultLines(moment.db, { ...results, sort: q.sort, descending: q.descending, offset: q.offset, limit: q.limit });
}
