import { createStore } from "../../../platform/shell/store.ts";

/** The date's small window is open; a command opens it too. */
export const asOfAskedStore = createStore(false);

/** The same for the business clock of a demo. */
export const clockAskedStore = createStore(false);
