import type { DateInterval } from "@yanzhen/domain/kernel";
import { influenceOf, type SanctionKind } from "@yanzhen/domain/people";
import type { Translate } from "../../platform/i18n/texts.ts";

/** How long a sanction bars promotion, as seen on a day. */
export function influenceText(
  t: Translate<"influenceForEver" | "influenceOpen" | "influenceUntil" | "influenceOver">,
  { to }: DateInterval,
  kind: SanctionKind,
  on: string,
): string {
  if (to === null) return t(influenceOf[kind].months === null ? "influenceForEver" : "influenceOpen");
  return t(to > on ? "influenceUntil" : "influenceOver", { date: to });
}
