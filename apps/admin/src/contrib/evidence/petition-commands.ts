import { addMonths, calendarDate, firstOfMonth } from "@yanzhen/domain/kernel";
import { refusedInPast } from "../../platform/commands/change-refusal.ts";
import { defineCommand } from "../../platform/commands/command.ts";
import { idInput } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import { runChange } from "../../platform/trpc/run-change.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";

const MONTHS = 13;

/** A unit's petitions of a month that is over: which month, then how many; told again, the number replaces the former. */
export const recordPetitions = defineCommand<{ id: string }>({
  id: "evidence.recordPetitions",
  title: { zh: "登记信访件数…", en: "Record Petition Count…" },
  icon: "graph",
  when: when.can("evidence.recordPetitions"),
  refusal: refusedInPast,
  input: idInput,
  run: async ({ id }, wb) => {
    const now = firstOfMonth(calendarDate(wb.session().businessToday));
    const months = Array.from({ length: MONTHS }, (_, at) => addMonths(now, -at - 1));
    const month = await wb.pick(
      { zh: "哪个月？", en: "Which month?" },
      months.map((value) => ({ label: value.slice(0, 7), value })),
    );
    if (month === null) return;
    const told = await wb.ask({
      title: { zh: `${month.slice(0, 7)} 信访件数（只登记件数，不登记人）`, en: `Petitions in ${month.slice(0, 7)} (a count, never people)` },
      minLength: 1,
      maxLength: 6,
    });
    if (told === null) return;
    if (!/^\d+$/.test(told.trim())) {
      wb.notify({ severity: "warning", text: { zh: "件数请填写整数，没有则填 0。没有登记。", en: "The count is a whole number, 0 for none. Nothing was recorded." } });
      return;
    }
    await runChange(() => trpcClient.evidence.recordPetitions.mutate({ unitId: id, month, petitions: Number(told) }), { zh: "信访件数已登记", en: "Petition count recorded" });
  },
});
