import { when } from "../../platform/commands/when.ts";
import { contribute } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { uris } from "../../platform/uris/uris.ts";
import { SEES_OTHERS, peopleCommands } from "./people.commands.ts";
import { peopleQuickOpen } from "./people-quick-open.ts";

contribute({
  id: "people",
  title: { zh: "人员", en: "People" },
  editors: [
    defineEditor({
      id: "people.roster",
      route: uris.roster,
      title: { zh: "花名册", en: "Roster" },
      icon: "table",
      help: "roster",
      start: uris.roster.to(),
      when: SEES_OTHERS,
      instance: "uri",
      load: () => import("./editors/roster.tsx"),
    }),
    defineEditor({ id: "people.me", route: uris.me, title: { zh: "我的资料", en: "My Record" }, icon: "person", help: "person", load: () => import("./editors/own-record.tsx") }),
    defineEditor({ id: "people.person", route: uris.person, title: { zh: "人员", en: "Person" }, icon: "person", help: "person", load: () => import("./editors/person.tsx") }),
    defineEditor({
      id: "people.new",
      route: uris.newPerson,
      title: { zh: "新建人员", en: "New Person" },
      icon: "person-add",
      help: "person",
      load: () => import("./editors/new-person.tsx"),
    }),
  ],
  activities: [
    { id: "people", title: { zh: "人员", en: "People" }, icon: "organization", order: 20, when: SEES_OTHERS, home: uris.roster.to() },
    {
      id: "mine",
      title: { zh: "我的", en: "Mine" },
      icon: "person",
      order: 5,
      when: when.all(when.can("people.view"), when.not(SEES_OTHERS)),
      home: uris.me.to(),
      landing: true,
    },
  ],
  sideViews: [
    { id: "people.lists", activity: "people", title: { zh: "名单", en: "Lists" }, order: 1, grow: 1, when: SEES_OTHERS, load: () => import("./views/lists.tsx") },
    { id: "people.mine", activity: "mine", title: { zh: "目录", en: "Contents" }, order: 1, grow: 1, when: when.can("people.view"), load: () => import("./views/mine.tsx") },
  ],
  commands: peopleCommands,
  menus: [
    { menu: "person/context", command: "people.openPerson", group: "1_open" },
    { menu: "person/context", command: "people.openBeside", group: "1_open", order: 1 },
    { menu: "person/context", command: "people.edit", group: "5_edit" },
    { menu: "person/context", command: "people.recordAppointment", group: "5_edit", order: 1 },
    { menu: "person/context", command: "people.recordEducation", group: "5_edit", order: 2 },
    { menu: "person/context", command: "people.recordTraining", group: "5_edit", order: 3 },
    { menu: "person/context", command: "people.recordGrade", group: "5_edit", order: 4 },
    { menu: "person/context", command: "people.recordSanction", group: "5_edit", order: 5 },
    { menu: "person/context", command: "people.setManagingUnit", group: "5_edit", order: 6 },
    { menu: "unit/context", command: "people.create", group: "5_edit" },
    { menu: "view/title", view: "people.lists", command: "people.create" },
    { menu: "unit/context", command: "people.openRosterOfUnit", group: "1_open" },
  ],
  quickOpen: [peopleQuickOpen],
  help: [
    { topic: "roster", title: { zh: "花名册", en: "Roster" }, load: () => import("./help/roster.help.ts") },
    { topic: "person", title: { zh: "人员资料", en: "A Person's File" }, load: () => import("./help/person.help.ts") },
  ],
});
