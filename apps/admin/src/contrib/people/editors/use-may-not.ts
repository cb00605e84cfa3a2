import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { peopleTexts } from "../people.texts.ts";
import type { PersonData } from "../person-data.ts";

/** Why a command may not be run on this person now; null when it may. */
export function useMayNot(person: PersonData, past: boolean): (command: string) => string | null {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  return (command) => {
    if (past) return t("past");
    const can = person.can[command];
    return can === true || can === undefined ? null : domain.refusal(can);
  };
}
