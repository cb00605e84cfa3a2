import { defineCommand } from "../../../platform/commands/command.ts";
import { resolveEditor } from "../../../platform/editors/resolve-editor.ts";
import type { Bilingual } from "../../../platform/i18n/bilingual.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { when } from "../../../platform/commands/when.ts";

const category = { zh: "开始使用", en: "Getting Started" };
const ABSENT: Bilingual = { zh: "这套系统没有装这个功能", en: "This system does not have that part" };

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
    when: when.not(when.is("empty", true)),
    refusal: () => missing(loadPeople),
    run: (_, workbench) => workbench.open(loadPeople),
  }),
  defineCommand({
    id: "workbench.inviteOfficers",
    category,
    title: { zh: "邀请管理员…", en: "Invite Officers…" },
    icon: "person-add",
    palette: false,
    refusal: () => missing(accounts),
    run: (_, workbench) => workbench.open(accounts),
  }),
];
