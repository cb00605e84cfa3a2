import { defineCommand } from "../../../platform/commands/command.ts";
import { resolveEditor } from "../../../platform/editors/resolve-editor.ts";
import type { Bilingual } from "../../../platform/i18n/bilingual.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { contextKeyStore } from "../../../platform/commands/context-keys.ts";
import { when } from "../../../platform/commands/when.ts";

const category = { zh: "开始使用", en: "Getting Started" };
const ABSENT: Bilingual = { zh: "这套系统没有装这个功能", en: "This system does not have that part" };

const UNITS_FIRST: Bilingual = { zh: "先导入单位，人员才有归处", en: "Load the units first: people go to their units" };

const loadUnits = uris.import.to({ kind: "units" });
const loadPeople = uris.import.to({ kind: "roster" });
const accounts = uris.accounts.to();
const audit = uris.audit.to();

/** Another capability's editor; where it is not installed the command says so. */
function missing(uri: Uri): Bilingual | null {
  return resolveEditor(uri) === null ? ABSENT : null;
}

export const startCommands = [
  defineCommand({
    id: "workbench.loadUnits",
    category,
    title: { zh: "导入单位…", en: "Load Units…" },
    icon: "type-hierarchy-sub",
    palette: false,
    when: when.can("org.importUnits"),
    refusal: () => missing(loadUnits),
    run: (_, workbench) => workbench.open(loadUnits),
  }),
  defineCommand({
    id: "workbench.loadPeople",
    category,
    title: { zh: "导入人员…", en: "Load People…" },
    icon: "organization",
    palette: false,
    when: when.can("people.import"),
    refusal: () => (contextKeyStore.get().empty ? UNITS_FIRST : missing(loadPeople)),
    run: (_, workbench) => workbench.open(loadPeople),
  }),
  defineCommand({
    id: "workbench.inviteOfficers",
    category,
    title: { zh: "打开账号", en: "Open Accounts" },
    icon: "person-add",
    palette: false,
    when: when.can("access.listAccounts"),
    refusal: () => missing(accounts),
    run: (_, workbench) => workbench.open(accounts),
  }),
  defineCommand({
    id: "workbench.openAudit",
    category,
    title: { zh: "打开审计日志", en: "Open the Audit Log" },
    icon: "shield",
    palette: false,
    when: when.can("audit.read"),
    refusal: () => missing(audit),
    run: (_, workbench) => workbench.open(audit),
  }),
];
