import { runCommand } from "../../platform/commands/run-command.ts";
import { ask, confirm, pick } from "../../platform/dialogs/dialog-store.ts";
import { activeEditorStore, editorArea } from "../../platform/editors/editor-area.ts";
import { localeStore } from "../../platform/i18n/locale-store.ts";
import { showPanel, showView } from "../../platform/layout/layout-actions.ts";
import { notify } from "../../platform/notifications/notification-store.ts";
import { withProgress } from "../../platform/progress/progress-store.ts";
import { openSession } from "../../platform/session/session-store.ts";
import { currentAt, lookStore, setAsOf, setLook } from "../../platform/shell/as-of.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { queryClient } from "../../platform/trpc/query-client.ts";

/** What commands may ask of the workbench, each part answered by the store that owns it. */
export function makeWorkbench(): Workbench {
  const workbench: Workbench = {
    open: (uri, options) => editorArea().open(uri, options),
    active: () => activeEditorStore.get(),
    run: (command, input) => runCommand(workbench, command, input),
    notify: (notice) => notify(notice),
    confirm,
    ask,
    pick,
    progress: withProgress,
    session: () => openSession(),
    at: currentAt,
    look: lookStore.get,
    setLook,
    setAsOf,
    locale: () => localeStore.get(),
    queryClient,
    showView,
    showPanel,
  };
  return workbench;
}
