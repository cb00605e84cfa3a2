import { calendarDate } from "@yanzhen/domain/kernel";

import { BusinessClock } from "../../platform/clock.ts";
import { readSetting } from "../../platform/queries/instance-facts.ts";
import type { Services } from "../../platform/services.ts";
import { CLOCK_SETTING } from "./use-cases/move-clock.ts";

/** Sets a demo's business date to the stored one, now and whenever this or another process moves it. `YANZHEN_TODAY` wins at the start. */
export async function followClock({ clock, config, database, live, tenant }: Services): Promise<void> {
  if (!(clock instanceof BusinessClock) || !clock.movable) return;
  const follow = async (): Promise<void> => {
    const moved = await readSetting(database.unguarded, tenant, CLOCK_SETTING);
    clock.move(typeof moved === "string" ? calendarDate(moved) : null);
  };
  if (config.today === null) await follow();
  live.subscribe((keys) => {
    if (keys.includes("clock")) void follow().catch((error: unknown) => console.error("clock", error));
  });
}
