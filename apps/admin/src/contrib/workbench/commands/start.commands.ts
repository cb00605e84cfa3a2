import { defineCommand } from "../../../platform/commands/command.ts";
import { resolveEditor } from "../../../platform/editors/resolve-editor.ts";
import type { Bilingual } from "../../../platform/i18n/bilingual.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { contextKeyStore } from "../../../platform/commands/context-keys.ts";
import { holds, when } from "../../../platform/commands/when.ts";

const category = { zh: "开始使用", en: "Getting Started" };
const ABSENT: Bilingual = { zh: "这套系统没有装这个功能", en: "This system does not have that part" };

const ADMINISTRATORS: Bilingual = {
  zh: "由系统管理员建账号、安全保密管理员授权，请与他们联系",
  en: "The system administrator makes the accounts and the security administrator grants the rights; please ask them",
};

const loadUnits = uris.import.to({ kind: "units" });
const loadPeople = uris.import.to({ kind: "roster" });
const accounts = uris.accounts.to();

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
    when: when.can("org.createUnit"),
    refusal: () => missing(loadUnits),
    run: (_, workbench) => workbench.open(loadUnits),
  }),
  defineCommand({
    id: "workbench.loadPeople",
    category,
    title: { zh: "导入人员…", en: "Load People…" },
    icon: "organization",
    palette: false,
    when: when.all(when.can("people.create"), when.not(when.is("empty", true))),
    refusal: () => missing(loadPeople),
    run: (_, workbench) => workbench.open(loadPeople),
  }),
  defineCommand({
    id: "workbench.inviteOfficers",
    category,
    title: { zh: "邀请管理员…", en: "Invite Officers…" },
    icon: "person-add",
    palette: false,
    refusal: (_, workbench) => (holds(when.can("access.listAccounts"), contextKeyStore.get(), workbench.session().conditions) ? missing(accounts) : ADMINISTRATORS),
    run: (_, workbench) => workbench.open(accounts),
  }),
];
