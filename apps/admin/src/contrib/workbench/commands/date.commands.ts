import { defineCommand } from "../../../platform/commands/command.ts";
import { when } from "../../../platform/commands/when.ts";
import { asOfAskedStore, clockAskedStore } from "../status/as-of-asked.ts";

const category = { zh: "日期", en: "Date" };

export const dateCommands = [
  defineCommand({ id: "workbench.goToDate", category, title: { zh: "查看某一天的情况…", en: "See How Things Were on a Date…" }, icon: "calendar", key: "Alt+Shift+G", run: () => asOfAskedStore.set(true) }),
  defineCommand({ id: "workbench.backToToday", category, title: { zh: "回到今天", en: "Back to Today" }, icon: "history", key: "Alt+Shift+H", when: when.is("past", true), run: (_, workbench) => workbench.setAsOf(null) }),
  defineCommand({ id: "workbench.moveClock", category, title: { zh: "移动业务日期…", en: "Move the Business Date…" }, icon: "watch", when: when.all(when.can("clock.move"), when.is("demo", true)), run: () => clockAskedStore.set(true) }),
];
