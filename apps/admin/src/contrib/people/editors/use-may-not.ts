import { useChangeReason } from "../../../platform/commands/use-change-reason.ts";
import type { PersonData } from "../person-data.ts";

/** Why a command may not be run on this person now; null when it may. */
export function useMayNot(person: PersonData): (command: string) => string | null {
  const reasonOf = useChangeReason();
  return (command) => reasonOf(person.can, command);
}
