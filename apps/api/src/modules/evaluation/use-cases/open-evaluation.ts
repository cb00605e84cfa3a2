import { decide } from "@yanzhen/domain/access";
import { evaluationPolicies, type ClosedInterval, intervalOfPeriod, type Period, runWindow } from "@yanzhen/domain/evaluation";
import { addDays, type CalendarDate, ok, type Result } from "@yanzhen/domain/kernel";

import { notFound } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import type { ReadHandle } from "../../../platform/db/reading.ts";
import { pathOn } from "../../org/public.ts";

export interface OpenedEvaluation {
  readonly period: ClosedInterval;
  /** The day whose tree counts: the last of the period, or today while it lasts. */
  readonly treeDay: CalendarDate;
  /** Where the unit stood on that day. */
  readonly path: string;
  readonly provisional: boolean;
}

/** A unit the actor may run an evaluation in, or read one of, in a period that has begun. Rights are today's, the tree is the period's. */
export async function openEvaluation(
  ctx: RequestContext,
  db: ReadHandle,
  command: "evaluation.run" | "evaluation.viewResults" | "evaluation.viewMarks",
  q: { readonly unitId: string; readonly period: Period },
): Promise<Result<OpenedEvaluation>> {
  const { tenant, clock } = ctx.services;
  const today = clock.businessToday();
  const pathToday = await pathOn(db, tenant, q.unitId, today);
  const record = { path: pathToday };
  if (pathToday === null || !decide(evaluationPolicies, "evaluation.viewResults", ctx.actor, record).ok) return notFound("unit");
  const allowed = decide(evaluationPolicies, command, ctx.actor, record);
  if (!allowed.ok) return allowed;
  const window = runWindow(q.period, today);
  if (!window.ok) return window;
  const period = intervalOfPeriod(q.period);
  const last = addDays(period.to, -1);
  const treeDay = last < today ? last : today;
  const path = await pathOn(db, tenant, q.unitId, treeDay);
  return path === null ? notFound("unit") : ok({ period, treeDay, path, provisional: window.value.provisional });
}
