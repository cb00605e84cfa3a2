import { defineCommand } from "../../../platform/commands/command.ts";
import { when } from "../../../platform/commands/when.ts";
import type { Bilingual } from "../../../platform/i18n/bilingual.ts";
import { movesClock } from "../status/moves-clock.ts";
import { asOfAskedStore, clockAskedStore } from "../status/as-of-asked.ts";

const NOT_YOURS: Bilingual = { zh: "只有区级管理员可以移动业务日期", en: "Only a district officer moves the business date" };
const category = { zh: "日期", en: "Date" };

/** Whoever sees something that has dates: administrators see none of it. */
const DATED = when.any(when.can("org.view"), when.can("people.view"));

export const dateCommands = [
  defineCommand({
    id: "workbench.goToDate",
    category,
    title: { zh: "查看某一天的情况…", en: "See How Things Were on a Date…" },
    icon: "calendar",
    key: "Alt+Shift+G",
    when: DATED,
    run: () => asOfAskedStore.set(true),
  }),
  defineCommand({
    id: "workbench.backToToday",
    category,
    title: { zh: "回到今天", en: "Back to Today" },
    icon: "history",
    key: "Alt+Shift+H",
    when: when.is("past", true),
    run: (_, workbench) => workbench.setAsOf(null),
  }),
  defineCommand({
    id: "workbench.moveClock",
    category,
    title: { zh: "移动业务日期…", en: "Move the Business Date…" },
    icon: "watch",
    when: when.is("demo", true),
    refusal: (_, workbench) => (movesClock(workbench.session()) ? null : NOT_YOURS),
    run: () => clockAskedStore.set(true),
  }),
];
