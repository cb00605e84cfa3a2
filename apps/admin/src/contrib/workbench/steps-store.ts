import { persisted } from "../../platform/shell/persisted.ts";

/** Whether the steps were put away on this computer. */
export const startDismissedStore = persisted<boolean>("start", (kept) => kept === true);
