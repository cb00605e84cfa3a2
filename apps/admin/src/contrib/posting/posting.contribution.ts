import { when } from "../../platform/commands/when.ts";
import { contribute } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { uris } from "../../platform/uris/uris.ts";
import { postingQuickOpen } from "./posting-quick-open.ts";
import { OTHERS_POSTINGS, postingCommands } from "./posting.commands.ts";

contribute({
  id: "posting",
  title: { zh: "驻点", en: "Postings" },
  when: when.can("posting.view"),
  editors: [
    defineEditor({
      id: "posting.coverage",
      route: uris.coverage,
      title: { zh: "驻点覆盖", en: "Coverage" },
      icon: "pie-chart",
      help: "coverage",
      when: OTHERS_POSTINGS,
      start: uris.coverage.to(),
      load: () => import("./editors/coverage.tsx"),
    }),
    defineEditor({
      id: "posting.postings",
      route: uris.postings,
      title: { zh: "驻点名单", en: "Postings" },
      icon: "table",
      help: "postings",
      when: OTHERS_POSTINGS,
      start: uris.postings.to(),
      instance: "uri",
      load: () => import("./editors/postings.tsx"),
    }),
    defineEditor({
      id: "posting.assign",
      route: uris.assign,
      title: { zh: "安排驻点", en: "Assign" },
      icon: "person-add",
      help: "assign",
      when: OTHERS_POSTINGS,
      load: () => import("./editors/assign.tsx"),
    }),
    defineEditor({
      id: "posting.posting",
      route: uris.posting,
      title: { zh: "驻点", en: "Posting" },
      icon: "location",
      help: "postings",
      load: () => import("./editors/posting.tsx"),
    }),
  ],
  activities: [{ id: "postings", title: { zh: "驻点", en: "Postings" }, icon: "location", order: 30, when: OTHERS_POSTINGS, home: uris.coverage.to() }],
  sideViews: [
    { id: "posting.lists", activity: "postings", title: { zh: "驻点", en: "Postings" }, order: 1, grow: 1, when: OTHERS_POSTINGS, load: () => import("./views/posting-lists.tsx") },
  ],
  commands: postingCommands,
  quickOpen: [postingQuickOpen],
  menus: [
    { menu: "unit/context", command: "posting.openCoverageOfUnit", group: "1_open", order: 5 },
    { menu: "unit/context", command: "posting.openPostingsOfUnit", group: "1_open", order: 6 },
    { menu: "unit/context", command: "posting.assignToUnit", group: "5_edit" },
    { menu: "person/context", command: "posting.openPostingsOfPerson", group: "1_open", order: 5 },
    { menu: "person/context", command: "posting.assignPerson", group: "5_edit", order: 5 },
    { menu: "posting/context", command: "posting.open", group: "1_open" },
    { menu: "posting/context", command: "posting.change", group: "5_edit", order: 1 },
    { menu: "posting/context", command: "posting.move", group: "5_edit", order: 2 },
    { menu: "posting/context", command: "posting.end", group: "9_remove" },
  ],
  help: [
    { topic: "coverage", title: { zh: "驻点覆盖", en: "Coverage" }, load: () => import("./help/coverage.help.ts") },
    { topic: "postings", title: { zh: "驻点名单", en: "Postings" }, load: () => import("./help/postings.help.ts") },
    { topic: "assign", title: { zh: "安排驻点", en: "Assigning" }, load: () => import("./help/assign.help.ts") },
  ],
});
