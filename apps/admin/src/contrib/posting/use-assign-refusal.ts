import { pastReason } from "../../platform/commands/change-refusal.ts";
import { useContextKeys } from "../../platform/commands/context-keys.ts";
import { holds, when } from "../../platform/commands/when.ts";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { useTexts } from "../../platform/i18n/use-texts.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { useAsOf } from "../../platform/shell/as-of.ts";
import { postingTexts } from "./posting.texts.ts";

const MAY_ASSIGN = when.can("posting.assign");

/** Why nobody can be posted from here: the account's rights, or the date looked at; null when it can be tried. */
export function useAssignRefusal(): string | null {
  const t = useTexts(postingTexts);
  const read = useBilingual();
  const { past, date, knownOn } = useAsOf();
  const { conditions } = useSession();
  const keys = useContextKeys();
  if (!holds(MAY_ASSIGN, keys, conditions)) return t("notAllowed");
  return past ? read(pastReason(date, knownOn)) : null;
}
