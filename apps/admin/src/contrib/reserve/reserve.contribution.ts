import { when } from "../../platform/commands/when.ts";
import { contribute } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { uris } from "../../platform/uris/uris.ts";
import { reserveCommands } from "./reserve.commands.ts";

contribute({
  id: "reserve",
  title: { zh: "后备干部", en: "Reserve" },
  when: when.can("reserve.view"),
  editors: [
    defineEditor({
      id: "reserve.list",
      route: uris.reserve,
      title: { zh: "后备名单", en: "Reserve List" },
      icon: "star-half",
      help: "reserve",
      start: uris.reserve.to(),
      instance: "uri",
      load: () => import("./editors/reserve-list.tsx"),
    }),
    defineEditor({
      id: "reserve.entry",
      route: uris.reserveEntry,
      title: { zh: "后备条目", en: "Reserve Entry" },
      icon: "star-half",
      help: "reserveEntry",
      load: () => import("./editors/reserve-entry.tsx"),
    }),
    defineEditor({
      id: "reserve.nominate",
      route: uris.nominate,
      title: { zh: "推荐后备人选", en: "Nominate" },
      icon: "person-add",
      help: "reserveEntry",
      load: () => import("./editors/nominate.tsx"),
    }),
    defineEditor({
      id: "reserve.funnel",
      route: uris.funnel,
      title: { zh: "后备漏斗", en: "Reserve Funnel" },
      icon: "filter",
      help: "reserve",
      start: uris.funnel.to(),
      load: () => import("./editors/funnel.tsx"),
    }),
  ],
  activities: [{ id: "reserve", title: { zh: "后备干部", en: "Reserve" }, icon: "star-half", order: 60, home: uris.reserve.to() }],
  sideViews: [{ id: "reserve.lists", activity: "reserve", title: { zh: "后备名单", en: "Reserve Lists" }, order: 1, grow: 1, load: () => import("./views/lists.tsx") }],
  commands: reserveCommands,
  menus: [
    { menu: "person/context", command: "reserve.nominate", group: "6_reserve" },
    { menu: "unit/context", command: "reserve.openListOfUnit", group: "1_open", order: 6 },
    { menu: "reserveEntry/context", command: "reserve.openEntry", group: "1_open" },
    { menu: "reserveEntry/context", command: "reserve.openPerson", group: "1_open", order: 1 },
    { menu: "reserveEntry/context", command: "reserve.advance", group: "3_step" },
    { menu: "reserveEntry/context", command: "reserve.setReadiness", group: "4_rate" },
    { menu: "reserveEntry/context", command: "reserve.edit", group: "5_edit" },
    { menu: "reserveEntry/context", command: "reserve.suspend", group: "7_pool" },
    { menu: "reserveEntry/context", command: "reserve.resume", group: "7_pool", order: 1 },
    { menu: "reserveEntry/context", command: "reserve.remove", group: "7_pool", order: 2 },
    { menu: "reserveEntry/context", command: "reserve.sendBackForChecking", group: "8_leave" },
    { menu: "reserveEntry/context", command: "reserve.upholdObjection", group: "8_leave", order: 1 },
    { menu: "reserveEntry/context", command: "reserve.decline", group: "8_leave", order: 2 },
    { menu: "reserveEntry/context", command: "reserve.withdraw", group: "8_leave", order: 3 },
  ],
  help: [
    { topic: "reserve", title: { zh: "后备干部", en: "Reserve" }, load: () => import("./help/reserve.help.ts") },
    { topic: "reserveEntry", title: { zh: "后备条目", en: "A Reserve Entry" }, load: () => import("./help/reserve-entry.help.ts") },
  ],
});
