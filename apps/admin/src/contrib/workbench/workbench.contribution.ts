import { contribute } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { when } from "../../platform/commands/when.ts";
import { uris } from "../../platform/uris/uris.ts";
import { dateCommands } from "./commands/date.commands.ts";
import { editCommands } from "./commands/edit.commands.ts";
import { editorCommands } from "./commands/editor.commands.ts";
import { findCommands } from "./commands/find.commands.ts";
import { helpCommands } from "./commands/help.commands.ts";
import { layoutCommands } from "./commands/layout.commands.ts";
import { preferenceCommands } from "./commands/preference.commands.ts";
import { printCommands } from "./commands/print.commands.ts";
import { sessionCommands } from "./commands/session.commands.ts";
import { startCommands } from "./commands/start.commands.ts";
import { startSteps } from "./start-steps.ts";

contribute({
  id: "workbench",
  title: { zh: "工作台", en: "Workbench" },
  editors: [
    defineEditor({ id: "workbench.welcome", route: uris.welcome, title: { zh: "欢迎", en: "Welcome" }, icon: "home", help: "start", load: () => import("./editors/welcome.tsx") }),
    defineEditor({
      id: "workbench.keys",
      route: uris.keys,
      title: { zh: "快捷键一览", en: "Keyboard Reference" },
      icon: "key",
      help: "keys",
      start: uris.keys.to(),
      load: () => import("./editors/keys.tsx"),
    }),
    defineEditor({
      id: "workbench.help",
      route: uris.help,
      title: { zh: "帮助", en: "Help" },
      icon: "question",
      start: uris.help.to({ topic: "start" }),
      load: () => import("./editors/help.tsx"),
    }),
  ],
  commands: [
    ...findCommands,
    ...layoutCommands,
    ...editorCommands,
    ...editCommands,
    ...preferenceCommands,
    ...dateCommands,
    ...printCommands,
    ...helpCommands,
    ...sessionCommands,
    ...startCommands,
  ],
  menus: [
    { menu: "editor/tab", command: "workbench.closeEditor", group: "1_close", order: 1 },
    { menu: "editor/tab", command: "workbench.closeOthers", group: "1_close", order: 2 },
    { menu: "editor/tab", command: "workbench.closeRight", group: "1_close", order: 3 },
    { menu: "editor/tab", command: "workbench.closeAll", group: "1_close", order: 4 },
    { menu: "editor/tab", command: "workbench.keepEditor", group: "2_keep" },
    { menu: "editor/tab", command: "workbench.splitRight", group: "3_split", order: 1 },
    { menu: "editor/tab", command: "workbench.splitDown", group: "3_split", order: 2 },
    { menu: "editor/tab", command: "workbench.copyLink", group: "4_copy", order: 1 },
    { menu: "editor/tab", command: "workbench.print", group: "4_copy", order: 2 },
    { menu: "account", command: "workbench.toggleLanguage", group: "1_preferences", order: 1 },
    { menu: "account", command: "workbench.chooseTheme", group: "1_preferences", order: 2 },
    { menu: "account", command: "workbench.showKeys", group: "2_help", order: 1 },
    { menu: "account", command: "workbench.help", group: "2_help", order: 2 },
    { menu: "account", command: "workbench.signOut", group: "9_leave" },
  ],
  statusItems: [
    { id: "workbench.scope", side: "left", order: 10, load: () => import("./status/scope.tsx") },
    { id: "workbench.asOf", side: "left", order: 20, when: when.any(when.can("org.view"), when.can("people.view")), load: () => import("./status/as-of.tsx") },
    { id: "workbench.clock", side: "left", order: 21, when: when.is("demo", true), load: () => import("./status/clock.tsx") },
    { id: "workbench.problems", side: "left", order: 30, when: when.can("diagnostics.view"), load: () => import("./status/problems.tsx") },
    { id: "workbench.connection", side: "right", order: 80, load: () => import("./status/connection.tsx") },
    { id: "workbench.language", side: "right", order: 90, load: () => import("./status/language.tsx") },
    { id: "workbench.theme", side: "right", order: 91, load: () => import("./status/theme.tsx") },
    { id: "workbench.notices", side: "right", order: 99, load: () => import("./status/notices.tsx") },
  ],
  startSteps,
  help: [
    { topic: "start", title: { zh: "开始使用", en: "Getting Started" }, load: () => import("./help/start.help.ts") },
    { topic: "workbench", title: { zh: "工作台", en: "The Workbench" }, load: () => import("./help/workbench.help.ts") },
    { topic: "dates", title: { zh: "查看某一天", en: "Looking at a Date" }, load: () => import("./help/dates.help.ts") },
    { topic: "keys", title: { zh: "键盘", en: "Keyboard" }, load: () => import("./help/keys.help.ts") },
  ],
});
