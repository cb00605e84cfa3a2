import { when } from "../../platform/commands/when.ts";
import { contribute } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { uris } from "../../platform/uris/uris.ts";
import { organizationCommands } from "./organization.commands.ts";
import { unitQuickOpen } from "./unit-quick-open.ts";

contribute({
  id: "organization",
  title: { zh: "组织", en: "Organization" },
  editors: [
    defineEditor({
      id: "organization.overview",
      route: uris.overview,
      title: { zh: "总览", en: "Overview" },
      icon: "dashboard",
      help: "overview",
      start: uris.overview.to(),
      when: when.can("reporting.overview"),
      load: () => import("./editors/overview.tsx"),
    }),
    defineEditor({
      id: "organization.units",
      route: uris.units,
      title: { zh: "单位清单", en: "List of Units" },
      icon: "table",
      help: "unit",
      start: uris.units.to(),
      when: when.can("org.view"),
      instance: "uri",
      load: () => import("./editors/units.tsx"),
    }),
    defineEditor({
      id: "organization.unit",
      route: uris.unit,
      title: { zh: "单位", en: "Unit" },
      icon: "type-hierarchy-sub",
      help: "unit",
      load: () => import("./editors/unit.tsx"),
    }),
  ],
  activities: [{ id: "organization", title: { zh: "组织", en: "Organization" }, icon: "type-hierarchy-sub", order: 10, when: when.can("org.view"), home: uris.overview.to() }],
  sideViews: [
    {
      id: "organization.tree",
      activity: "organization",
      title: { zh: "单位", en: "Units" },
      order: 1,
      grow: 1,
      when: when.can("org.view"),
      load: () => import("./views/unit-tree.tsx"),
    },
  ],
  commands: organizationCommands,
  menus: [
    { menu: "unit/context", command: "organization.openUnit", group: "1_open" },
    { menu: "unit/context", command: "organization.openOverview", group: "1_open" },
    { menu: "unit/context", command: "org.createUnit", group: "5_edit", order: 10 },
    { menu: "unit/context", command: "org.renameUnit", group: "5_edit", order: 11 },
    { menu: "unit/context", command: "org.moveUnit", group: "5_edit", order: 12 },
    { menu: "unit/context", command: "org.closeUnit", group: "5_edit", order: 13 },
    { menu: "unit/context", command: "organization.openUnitsOf", group: "1_open", order: 1 },
    { menu: "view/title", view: "organization.tree", command: "organization.openUnitsOf" },
  ],
  quickOpen: [unitQuickOpen],
  help: [
    { topic: "overview", title: { zh: "总览", en: "Overview" }, load: () => import("./help/overview.help.ts") },
    { topic: "unit", title: { zh: "单位和小区", en: "Units and Compounds" }, load: () => import("./help/unit.help.ts") },
  ],
});
