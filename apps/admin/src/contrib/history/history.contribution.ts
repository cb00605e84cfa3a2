import { when } from "../../platform/commands/when.ts";
import { contribute } from "../../platform/contribute.ts";

contribute({
  id: "history",
  title: { zh: "历史", en: "History" },
  panels: [{ id: "history", title: { zh: "历史", en: "History" }, icon: "history", order: 20, when: when.can("people.view"), load: () => import("./history-panel.tsx") }],
  help: [{ topic: "history", title: { zh: "历史与撤销", en: "History and Undo" }, load: () => import("./history.help.ts") }],
});
