import { defineCommand } from "../../../platform/commands/command.ts";
import { textField } from "../../../platform/commands/inputs.ts";
import { openHelp } from "../../../platform/help/help-topics.ts";
import { listShownStore } from "../../../platform/notifications/notification-store.ts";
import { uris } from "../../../platform/uris/uris.ts";

const category = { zh: "帮助", en: "Help" };

export const helpCommands = [
  defineCommand<{ readonly topic: string | undefined }>({
    id: "workbench.help",
    category,
    title: { zh: "此处的帮助", en: "Help for This Place" },
    icon: "question",
    key: "F1",
    palette: true,
    input: (raw) => ({ topic: textField(raw, "topic") ?? undefined }),
    run: ({ topic }, workbench) => openHelp(workbench, topic),
  }),
  defineCommand({
    id: "workbench.showKeys",
    category,
    title: { zh: "快捷键一览", en: "Keyboard Reference" },
    icon: "key",
    key: "Mod+Shift+/",
    run: (_, workbench) => workbench.open(uris.keys.to()),
  }),
  defineCommand({ id: "workbench.welcome", category, title: { zh: "欢迎", en: "Welcome" }, icon: "home", run: (_, workbench) => workbench.open(uris.welcome.to()) }),
  defineCommand({
    id: "workbench.showNotifications",
    category: { zh: "视图", en: "View" },
    title: { zh: "显示通知", en: "Show Notifications" },
    icon: "bell",
    run: () => listShownStore.set(true),
  }),
];
