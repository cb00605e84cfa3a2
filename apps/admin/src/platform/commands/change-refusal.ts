import type { Refusal } from "@yanzhen/domain/kernel";
import type { Bilingual } from "../i18n/bilingual.ts";
import type { Workbench } from "../shell/workbench.ts";
import { refusalIn } from "./refusal-in.ts";

/** Why nothing is changed from another date than today: what is on screen is not what would be changed. */
export function pastReason(date: string, knownOn: string | null = null): Bilingual {
  const known = knownOn ?? "";
  return {
    zh: `正在查看 ${date}${known && `（按 ${known} 时所知）`}，回到今天才能修改`,
    en: `Looking at ${date}${known && ` as known on ${known}`}; go back to today to change anything`,
  };
}

/** `refusal` of a command that changes something. */
export function refusedInPast(_input: unknown, workbench: Workbench): Bilingual | null {
  const { asOf, knownOn } = workbench.look();
  const { businessToday } = workbench.session();
  return knownOn === null && (asOf === null || asOf === businessToday) ? null : pastReason(asOf ?? businessToday, knownOn);
}

/** As `refusedInPast`, and then what the row itself says of the command. */
export function refusedFor(command: string) {
  return ({ can }: { readonly can: Readonly<Record<string, true | Refusal>> }, workbench: Workbench): Bilingual | Refusal | null =>
    refusedInPast(can, workbench) ?? refusalIn(can, command);
}
