import { when } from "../../platform/commands/when.ts";
import { contribute } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { uris } from "../../platform/uris/uris.ts";
import { evidenceCommands } from "./evidence.commands.ts";

contribute({
  id: "evidence",
  title: { zh: "工作台账", en: "Evidence" },
  when: when.can("evidence.view"),
  editors: [
    defineEditor({
      id: "evidence.ledger",
      route: uris.evidence,
      title: { zh: "工作台账", en: "Ledger" },
      icon: "notebook",
      help: "evidence",
      start: uris.evidence.to(),
      instance: "uri",
      load: () => import("./editors/ledger.tsx"),
    }),
    defineEditor({
      id: "evidence.entry",
      route: uris.evidenceItem,
      title: { zh: "工作记录", en: "Entry" },
      icon: "notebook",
      help: "evidence-entry",
      load: () => import("./editors/entry.tsx"),
    }),
    defineEditor({
      id: "evidence.new",
      route: uris.newEvidence,
      title: { zh: "登记工作记录", en: "Log an Entry" },
      icon: "add",
      help: "evidence-entry",
      load: () => import("./editors/new-entry.tsx"),
    }),
    defineEditor({
      id: "evidence.petitions",
      route: uris.petitions,
      title: { zh: "信访件数", en: "Petitions" },
      icon: "graph",
      help: "petitions",
      start: uris.petitions.to(),
      load: () => import("./editors/petitions.tsx"),
    }),
    defineEditor({
      id: "evidence.honours",
      route: uris.honours,
      title: { zh: "无访、无案", en: "Honours" },
      icon: "star-empty",
      help: "petitions",
      load: () => import("./editors/honours.tsx"),
    }),
  ],
  activities: [{ id: "evidence", title: { zh: "工作台账", en: "Evidence" }, icon: "notebook", order: 40, home: uris.evidence.to() }],
  sideViews: [{ id: "evidence.lists", activity: "evidence", title: { zh: "清单", en: "Lists" }, order: 1, grow: 1, load: () => import("./views/lists.tsx") }],
  commands: evidenceCommands,
  menus: [
    { menu: "evidence/context", command: "evidence.openEntry", group: "1_open" },
    { menu: "evidence/context", command: "evidence.verify", group: "3_verify" },
    { menu: "evidence/context", command: "evidence.sendBack", group: "3_verify" },
    { menu: "evidence/context", command: "evidence.setStatus", group: "4_state" },
    { menu: "evidence/context", command: "evidence.edit", group: "5_edit" },
    { menu: "evidence/context", command: "evidence.correct", group: "5_edit", order: 1 },
    { menu: "evidence/context", command: "evidence.void", group: "9_remove" },
    { menu: "honour/context", command: "organization.openUnit", group: "1_open" },
    { menu: "honour/context", command: "evidence.endHonour", group: "9_remove" },
    { menu: "unit/context", command: "evidence.recordHonour", group: "4_record" },
    { menu: "unit/context", command: "evidence.openLedgerOfUnit", group: "1_open", order: 40 },
    { menu: "unit/context", command: "evidence.openPetitionsOfUnit", group: "1_open", order: 41 },
    { menu: "unit/context", command: "evidence.recordAtUnit", group: "4_record" },
    { menu: "unit/context", command: "evidence.recordPetitions", group: "4_record" },
    { menu: "person/context", command: "evidence.openLedgerOfPerson", group: "1_open", order: 40 },
    { menu: "person/context", command: "evidence.recordForPerson", group: "4_record" },
  ],
  help: [
    { topic: "evidence", title: { zh: "工作台账", en: "Ledger" }, load: () => import("./help/ledger.help.ts") },
    { topic: "evidence-entry", title: { zh: "登记和核实", en: "Logging and Verifying" }, load: () => import("./help/entry.help.ts") },
    { topic: "petitions", title: { zh: "信访件数和称号", en: "Petitions and Honours" }, load: () => import("./help/petitions.help.ts") },
  ],
});
