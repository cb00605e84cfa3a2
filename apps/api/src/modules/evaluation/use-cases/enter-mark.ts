import { decide } from "@yanzhen/domain/access";
import { decideMark, evaluationPolicies, type EnterMark, intervalOfPeriod, populationWithin, runWindow } from "@yanzhen/domain/evaluation";
import { type CalendarDate, ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { reader } from "../../../platform/db/reading.ts";
import { keeperOf } from "../../people/public.ts";
import { insertMark, lockMark, lockScheme, updateMark } from "../evaluation.repository.ts";
import { postingsOf } from "../queries/posted-during.ts";

/** Signs a mark for a person, or replaces the one that stands, with its basis; refused with `edit.conflict` when somebody was faster. */
export function enterMark(ctx: RequestContext, input: EnterMark): Promise<Result<{ readonly markId: string; readonly changeSetId: string }>> {
  const { personId, period, indicator, value, basis } = input;
  const meta = { command: "evaluation.enterMark", entity: "enteredMark", label: { key: "label.command.evaluation.enterMark", facts: { period } } };
  return runCommand(ctx, input.reason === "" ? meta : { ...meta, reason: input.reason }, async (tx) => {
    const keeper = await keeperOf(tx, personId);
    const record = { personId, path: keeper?.path ?? null };
    if (!decide(evaluationPolicies, "evaluation.viewResult", ctx.actor, record).ok) return notFound("person");
    const allowed = decide(evaluationPolicies, "evaluation.enterMark", ctx.actor, record);
    if (!allowed.ok) return allowed;
    const window = runWindow(period, tx.today);
    if (!window.ok) return window;
    const spells = (await postingsOf(reader(tx.trx), tx.tenant, personId)).map((posting) => ({ from: posting.from as CalendarDate, to: posting.to as CalendarDate | null }));
    const population = populationWithin(intervalOfPeriod(period), spells);
    if (!population.ok) return population;
    const stored = await lockScheme(tx, input.schemeCode);
    if (stored === null) return refuse("evaluation.schemeUnknown", { code: input.schemeCode }, "schemeCode");
    const existing = await lockMark(tx, { personId, period, indicator });
    const decided = decideMark(stored.scheme, input, existing);
    if (!decided.ok) return decided;
    const markId = existing?.id ?? ctx.services.ids.next();
    if (existing === null) await insertMark(tx, { id: markId, personId, period, indicator, value, basis });
    else await updateMark(tx, markId, { value, basis });
    return ok({
      value: { markId },
      entityId: markId,
      detail: { personId, period, indicator, replaced: existing !== null },
      touched: ["evaluationMark", `person:${personId}`],
    });
  });
}
