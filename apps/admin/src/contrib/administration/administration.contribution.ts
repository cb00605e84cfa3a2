import { when } from "../../platform/commands/when.ts";
import { contribute } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { uris } from "../../platform/uris/uris.ts";
import { administrationCommands } from "./administration.commands.ts";

const title = { zh: "系统管理", en: "Administration" };
const keepsAccounts = when.can("access.listAccounts");
const readsLog = when.can("audit.read");

contribute({
  id: "administration",
  title,
  editors: [
    defineEditor({
      id: "administration.accounts",
      route: uris.accounts,
      title: { zh: "账号", en: "Accounts" },
      icon: "account",
      help: "accounts",
      load: () => import("./editors/accounts.tsx"),
    }),
    defineEditor({
      id: "administration.account",
      route: uris.accountItem,
      title: { zh: "账号", en: "Account" },
      icon: "account",
      help: "accounts",
      load: () => import("./editors/account.tsx"),
    }),
    defineEditor({
      id: "administration.tokens",
      route: uris.tokens,
      title: { zh: "接口令牌", en: "API Tokens" },
      icon: "key",
      help: "accounts",
      load: () => import("./editors/tokens.tsx"),
    }),
    defineEditor({
      id: "administration.audit",
      route: uris.audit,
      title: { zh: "审计日志", en: "Audit Log" },
      icon: "shield",
      help: "audit",
      load: () => import("./editors/audit.tsx"),
    }),
    defineEditor({
      id: "administration.workingDays",
      route: uris.calendar,
      title: { zh: "工作日历", en: "Working Days" },
      icon: "calendar",
      help: "accounts",
      load: () => import("./editors/working-days.tsx"),
    }),
    defineEditor({
      id: "administration.ownAccount",
      route: uris.account,
      title: { zh: "我的账号", en: "My Account" },
      icon: "account",
      help: "ownAccount",
      load: () => import("./editors/own-account.tsx"),
    }),
  ],
  // One place in the activity bar; what it opens on depends on which administrator looks, and nobody is two of them.
  activities: [
    { id: "administration", title, icon: "shield", order: 90, when: keepsAccounts, home: uris.accounts.to(), landing: true },
    { id: "administration", title, icon: "shield", order: 90, when: readsLog, home: uris.audit.to(), landing: true },
  ],
  sideViews: [
    {
      id: "administration.places",
      activity: "administration",
      title: { zh: "清单", en: "Lists" },
      order: 1,
      grow: 1,
      when: when.any(keepsAccounts, readsLog),
      load: () => import("./views/places.tsx"),
    },
  ],
  commands: administrationCommands,
  menus: [
    { menu: "account/context", command: "administration.openAccount", group: "1_open" },
    { menu: "account/context", command: "access.renameAccount", group: "5_edit" },
    { menu: "account/context", command: "access.unlock", group: "5_edit", order: 1 },
    { menu: "account/context", command: "access.enableAccount", group: "9_remove", order: 1 },
    { menu: "account/context", command: "access.unlinkPerson", group: "9_remove", order: 2 },
    { menu: "account/context", command: "access.endSessions", group: "9_remove", order: 2 },
    { menu: "account/context", command: "access.disableAccount", group: "9_remove", order: 3 },
    { menu: "accountPage/context", command: "access.renameAccount", group: "5_edit" },
    { menu: "accountPage/context", command: "access.unlock", group: "5_edit", order: 1 },
    { menu: "accountPage/context", command: "access.enableAccount", group: "9_remove", order: 1 },
    { menu: "accountPage/context", command: "access.unlinkPerson", group: "9_remove", order: 2 },
    { menu: "accountPage/context", command: "access.endSessions", group: "9_remove", order: 2 },
    { menu: "accountPage/context", command: "access.disableAccount", group: "9_remove", order: 3 },
    { menu: "account", command: "workbench.openAccount", group: "0_account" },
  ],
  help: [
    { topic: "accounts", title: { zh: "账号与授权", en: "Accounts and Grants" }, load: () => import("./help/accounts.help.ts") },
    { topic: "audit", title: { zh: "审计日志", en: "The Audit Log" }, load: () => import("./help/audit.help.ts") },
    { topic: "ownAccount", title: { zh: "我的账号", en: "My Account" }, load: () => import("./help/own-account.help.ts") },
  ],
});
