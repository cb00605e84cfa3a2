import { decideRun, ENGINE_VERSION, type EvaluationFacts, type RunCycle, runWindow, type Scheme } from "@yanzhen/domain/evaluation";
import { type CalendarDate, ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { reader, readOneMoment } from "../../../platform/db/reading.ts";
import type { JobProgress } from "../../../platform/jobs/jobs.ts";
import { insertResults, insertRun, lockScheme, type NewResult } from "../evaluation.repository.ts";
import { gatherFacts } from "../gather-facts.ts";
import { keptRun } from "../queries/kept-run.ts";
import { schemeByCode } from "../queries/schemes.ts";
import { scorePeople, snapshotHashOf } from "../score-people.ts";
import { openEvaluation } from "./open-evaluation.ts";

export interface RunSummary {
  readonly cycleId: string;
  readonly run: number;
  readonly people: number;
  /** People with a total; the others wait for data. */
  readonly scored: number;
  readonly provisional: boolean;
}

export interface RunHooks {
  readonly report?: (progress: JobProgress) => void;
  readonly signal?: AbortSignal;
  /** Id for the run, of whoever may ask twice: a job begun again after its results were kept finds them instead of making more. */
  readonly cycleId?: string;
}

const CHUNK = 250;

/**
 * Scores everybody posted in a unit in a period. The facts are read at one moment, scored piece by piece so that others are served
 * meanwhile and the run can be stopped, and kept with the whole explanation in one transaction: stopped, it leaves nothing.
 */
export async function runEvaluation(
  ctx: RequestContext,
  input: RunCycle,
  { report, signal, cycleId = ctx.services.ids.next() }: RunHooks = {},
): Promise<Result<RunSummary & { readonly changeSetId: string }>> {
  const { database, tenant, clock } = ctx.services;
  const today = clock.businessToday();
  const kept = await keptRun(reader(database.db), { tenant, cycleId });
  if (kept !== null) {
    const { computedOn, ...summary } = kept;
    return ok({ ...summary, cycleId, provisional: isProvisional(input.period, computedOn) });
  }
  const gathered = await readOneMoment(
    database.db,
    async (db): Promise<Result<{ readonly scheme: Scheme; readonly facts: readonly EvaluationFacts[]; readonly provisional: boolean }>> => {
      const opened = await openEvaluation(ctx, db, "evaluation.run", input);
      if (!opened.ok) return opened;
      const scheme = await schemeByCode(db, tenant, input.schemeCode);
      if (scheme === null) return refuse("evaluation.schemeUnknown", { code: input.schemeCode }, "schemeCode");
      const { period, treeDay, path, provisional } = opened.value;
      const facts = await gatherFacts(db, { tenant, scheme, path, treeDay, periodName: input.period, period, today });
      return facts.length === 0 ? refuse("evaluation.nobodyToEvaluate", { period: input.period }, "unitId") : ok({ scheme, facts, provisional });
    },
  );
  if (!gathered.ok) return refusedRun(ctx, gathered);
  const { scheme, facts, provisional } = gathered.value;
  const results: NewResult[] = [];
  for (let i = 0; i < facts.length; i += CHUNK) {
    if (signal?.aborted === true) return refusedRun(ctx, refuse("evaluation.cancelled"));
    results.push(...scorePeople(scheme, facts.slice(i, i + CHUNK)));
    report?.({ done: results.length, total: facts.length });
    await new Promise((done) => setImmediate(done));
  }
  return runCommand(ctx, { ...meta, label: { key: "label.command.evaluation.run", facts: { period: input.period } } }, async (tx) => {
    const opened = await openEvaluation(ctx, reader(tx.trx), "evaluation.run", input);
    if (!opened.ok) return opened;
    const stored = await lockScheme(tx, input.schemeCode);
    if (stored === null || stored.scheme.version !== scheme.version) return refuse("evaluation.schemeUnknown", { code: input.schemeCode }, "schemeCode");
    const state = decideRun();
    if (!state.ok) return state;
    const run = await insertRun(tx, {
      id: cycleId,
      unitId: input.unitId,
      period: input.period,
      schemeId: stored.id,
      state: state.value,
      engine: ENGINE_VERSION,
      snapshotHash: snapshotHashOf(results),
    });
    for (let i = 0; i < results.length; i += CHUNK) {
      if (signal?.aborted === true) return refuse("evaluation.cancelled");
      await insertResults(tx, cycleId, results.slice(i, i + CHUNK));
    }
    const summary = { cycleId, run, people: results.length, scored: results.filter((result) => result.total !== null).length, provisional };
    return ok({
      value: summary,
      entityId: cycleId,
      detail: { unitId: input.unitId, period: input.period, scheme: `${scheme.code}/${scheme.version}`, run, people: summary.people, scored: summary.scored },
      touched: ["evaluation", `unit:${input.unitId}`],
    });
  });
}

function isProvisional(period: RunCycle["period"], computedOn: CalendarDate): boolean {
  const window = runWindow(period, computedOn);
  return window.ok && window.value.provisional;
}

const meta = { command: "evaluation.run", entity: "evaluationCycle" } as const;

/** A refusal before anything was written is audited like any other. */
function refusedRun(ctx: RequestContext, refused: Extract<Result<never>, { readonly ok: false }>): Promise<Result<RunSummary & { readonly changeSetId: string }>> {
  return runCommand<RunSummary>(ctx, { ...meta, label: { key: "label.command.evaluation.run" } }, () => Promise.resolve(refused));
}
