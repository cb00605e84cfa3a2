import { when } from "../../platform/commands/when.ts";
import { contribute } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { uris } from "../../platform/uris/uris.ts";
import { evaluationCommands } from "./evaluation.commands.ts";

contribute({
  id: "evaluation",
  title: { zh: "考核评价", en: "Evaluation" },
  when: when.can("evaluation.viewScheme"),
  editors: [
    defineEditor({
      id: "evaluation.results",
      route: uris.evaluations,
      title: { zh: "考核结果", en: "Results" },
      icon: "checklist",
      help: "evaluation",
      start: uris.evaluations.to(),
      load: () => import("./editors/evaluations.tsx"),
    }),
    defineEditor({
      id: "evaluation.result",
      route: uris.evaluation,
      title: { zh: "考核得分", en: "Score" },
      icon: "list-tree",
      help: "score",
      load: () => import("./editors/evaluation.tsx"),
    }),
    defineEditor({
      id: "evaluation.marks",
      route: uris.evaluationMarks,
      title: { zh: "评分录入", en: "Marks" },
      icon: "edit",
      help: "marks",
      load: () => import("./editors/marks.tsx"),
    }),
    defineEditor({
      id: "evaluation.schemes",
      route: uris.schemes,
      title: { zh: "考核方案", en: "Schemes" },
      icon: "law",
      help: "schemes",
      load: () => import("./editors/schemes.tsx"),
    }),
  ],
  activities: [{ id: "evaluation", title: { zh: "考核评价", en: "Evaluation" }, icon: "graph", order: 50, home: uris.evaluations.to(), when: when.can("evaluation.viewResults") }],
  sideViews: [
    { id: "evaluation.lists", activity: "evaluation", title: { zh: "考核评价", en: "Evaluation" }, order: 1, grow: 1, load: () => import("./views/evaluation-lists.tsx") },
  ],
  commands: evaluationCommands,
  menus: [{ menu: "unit/context", command: "evaluation.openResultsOfUnit", group: "1_open" }],
  help: [
    { topic: "evaluation", title: { zh: "考核结果", en: "Evaluation Results" }, load: () => import("./help/evaluation.help.ts") },
    { topic: "score", title: { zh: "看懂一个得分", en: "Reading a Score" }, load: () => import("./help/score.help.ts") },
    { topic: "marks", title: { zh: "德、廉评分", en: "Signed Marks" }, load: () => import("./help/marks.help.ts") },
    { topic: "schemes", title: { zh: "考核方案", en: "Schemes" }, load: () => import("./help/schemes.help.ts") },
  ],
});
