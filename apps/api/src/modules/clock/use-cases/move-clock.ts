import { hasRole } from "@yanzhen/domain/access";
import { calendarDate, ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { BusinessClock, DEMO_END } from "../../../platform/clock.ts";
import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { writeSetting } from "../../../platform/queries/instance-facts.ts";

export const CLOCK_SETTING = "businessDate";

/** A district officer may move the demo's business date; it is stored and audited (DEFINITIONS §1). */
export async function moveClock(ctx: RequestContext, to: string | null): Promise<Result<{ readonly businessToday: string }>> {
  const { clock } = ctx.services;
  const result = await runCommand(
    ctx,
    { command: "clock.move", entity: "setting", label: { key: "label.command.clock.move", facts: { to: to ?? "" } } },
    async ({ trx, tenant }) => {
      if (!(clock instanceof BusinessClock) || !clock.movable) return refuse("clock.notMovable");
      if (!hasRole(ctx.actor, "districtOfficer")) return refuse("access.roleMissing", { roles: "districtOfficer" });
      if (to !== null && calendarDate(to) > DEMO_END) return refuse("clock.beyondDemo", { last: DEMO_END }, "to");
      await writeSetting(trx, tenant, CLOCK_SETTING, to);
      return ok({ value: { moved: true }, detail: { to }, touched: ["clock"] });
    },
  );
  if (!result.ok) return result;
  if (clock instanceof BusinessClock) clock.move(to === null ? null : calendarDate(to));
  return ok({ businessToday: clock.businessToday() });
}
