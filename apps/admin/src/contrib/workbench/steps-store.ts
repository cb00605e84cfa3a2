import { persisted } from "../../platform/shell/persisted.ts";

export interface StartProgress {
  /** This computer has seen the system empty, so the steps stay until they are done. */
  readonly begun: boolean;
  readonly taken: readonly string[];
  readonly dismissed: boolean;
}

export const startProgressStore = persisted<StartProgress>("start", (kept) => {
  const value = typeof kept === "object" && kept !== null ? (kept as Partial<Record<keyof StartProgress, unknown>>) : {};
  return {
    begun: value.begun === true,
    taken: Array.isArray(value.taken) ? value.taken.filter((id): id is string => typeof id === "string") : [],
    dismissed: value.dismissed === true,
  };
});
