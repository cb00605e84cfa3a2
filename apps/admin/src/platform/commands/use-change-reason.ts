import type { Refusal } from "@yanzhen/domain/kernel";
import { useBilingual } from "../i18n/use-bilingual.ts";
import { useDomainText } from "../i18n/use-domain-text.ts";
import { useAsOf } from "../shell/as-of.ts";
import { pastReason } from "./change-refusal.ts";
import { refusalIn } from "./refusal-in.ts";

/** Why a button that changes something cannot be pressed now: the date looked at, then what the view's `can` says; null where it can. */
export function useChangeReason(): (can: Readonly<Record<string, true | Refusal>> | undefined, command: string) => string | null {
  const { past, date, knownOn } = useAsOf();
  const read = useBilingual();
  const domain = useDomainText();
  return (can, command) => {
    if (past) return read(pastReason(date, knownOn));
    const refusal = refusalIn(can, command);
    return refusal === null ? null : domain.refusal(refusal);
  };
}
