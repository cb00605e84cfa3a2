import { readFileSync } from "node:fs";

import { calendarYearInput } from "@yanzhen/domain/org";
import type { Command } from "commander";

import { RefusedError } from "../../platform/refused-error.ts";
import { printing, type Printing, type Shell } from "../shell.ts";

/** `calendar …`: the operator's, by the procedures of the system administrator's page; the notice is no business of one unit. */
export function calendarCommands(program: Command, shell: Shell): void {
  const calendar = program.command("calendar").description("工作日历 / the working-day calendar");

  printing(calendar.command("list").description("已载入的年份 / the years that are loaded")).action((options: Printing) =>
    shell.operator(async (api) => {
      const years = await api.calendar.years();
      shell.print(options, { years }, () => years.map(({ year, status, notice, off, work }) => [year, status, off.length, work.length, notice].join("\t")));
    }),
  );

  printing(calendar.command("load").description("载入一年的放假安排 / load a year of the holiday notice").argument("<file>")).action((file: string, options: Printing) =>
    shell.operator(async (api) => {
      const read = calendarYearInput.safeParse(jsonOf(shell.file(file)));
      if (!read.success) {
        const [first] = read.error.issues;
        throw new RefusedError({ code: "calendar.fileMalformed", facts: { file, field: first?.path.join(".") ?? "" } });
      }
      const loaded = await api.calendar.load(read.data);
      shell.print(options, loaded, () => [`${loaded.year}\t${loaded.status}\t${loaded.daysOff}\t${loaded.makeUpDays}`]);
    }),
  );
}

function jsonOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new RefusedError({ code: "archive.missing", facts: { file } });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RefusedError({ code: "calendar.fileMalformed", facts: { file, field: "" } });
  }
}
