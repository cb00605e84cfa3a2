import { defineCommand } from "../../platform/commands/command.ts";
import { idInput } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import { runChange } from "../../platform/trpc/run-change.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { uris } from "../../platform/uris/uris.ts";
import { type AccountInput, accountInput, refusalOf } from "./account-input.ts";

export const administrationCommands = [
  defineCommand({
    id: "administration.openAccounts",
    title: { zh: "账号管理", en: "Accounts" },
    icon: "account",
    when: when.can("access.listAccounts"),
    run: (_, wb) => wb.open(uris.accounts.to()),
  }),
  defineCommand({
    id: "administration.openTokens",
    title: { zh: "接口令牌", en: "API Tokens" },
    icon: "key",
    when: when.can("access.listTokens"),
    run: (_, wb) => wb.open(uris.tokens.to()),
  }),
  defineCommand({
    id: "administration.openWorkingDays",
    title: { zh: "工作日历", en: "Working Days" },
    icon: "calendar",
    when: when.can("calendar.view"),
    run: (_, wb) => wb.open(uris.calendar.to()),
  }),
  defineCommand({
    id: "calendar.load",
    title: { zh: "载入放假安排…", en: "Load a Holiday Year…" },
    icon: "calendar",
    when: when.can("calendar.load"),
    run: (_, wb) => wb.open(uris.calendar.to({ act: "load" })),
  }),
  defineCommand({
    id: "administration.openAudit",
    title: { zh: "审计日志", en: "Audit Log" },
    icon: "shield",
    when: when.can("audit.read"),
    run: (_, wb) => wb.open(uris.audit.to()),
  }),
  defineCommand({
    id: "access.createAccount",
    title: { zh: "新建账号…", en: "New Account…" },
    icon: "person-add",
    when: when.can("access.createAccount"),
    run: (_, wb) => wb.open(uris.accounts.to({ create: true })),
  }),
  defineCommand<{ readonly id: string }>({
    id: "administration.openAccount",
    title: { zh: "打开账号", en: "Open Account" },
    icon: "account",
    when: when.can("access.listAccounts"),
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.accountItem.to({ id })),
  }),
  defineCommand<AccountInput>({
    id: "access.renameAccount",
    title: { zh: "修改姓名…", en: "Rename…" },
    icon: "edit",
    when: when.can("access.renameAccount"),
    input: accountInput,
    refusal: refusalOf("access.renameAccount"),
    run: async (account, wb) => {
      const name = await wb.ask({ title: { zh: `“${account.username}”的姓名`, en: `Name of “${account.username}”` }, initial: account.name, minLength: 1, maxLength: 40 });
      if (name === null || name === account.name) return;
      await runChange(() => trpcClient.access.renameAccount.mutate({ accountId: account.id, name }), { zh: "姓名已修改", en: "Renamed" });
    },
  }),
  defineCommand<AccountInput>({
    id: "access.disableAccount",
    title: { zh: "停用账号…", en: "Disable Account…" },
    icon: "circle-slash",
    when: when.can("access.disableAccount"),
    input: (raw) => only(accountInput(raw), (account) => account.state !== "disabled"),
    refusal: refusalOf("access.disableAccount"),
    run: async (account, wb) => {
      const sure = await wb.confirm({
        title: { zh: `停用“${account.username}”吗？`, en: `Disable “${account.username}”?` },
        detail: { zh: "登录立即结束，之后不能登录，直到重新启用。角色保留。", en: "It is signed out at once and cannot sign in until it is enabled again. Its roles stay." },
        confirm: { zh: "停用", en: "Disable" },
        tone: "danger",
      });
      if (sure) await runChange(() => trpcClient.access.disableAccount.mutate({ accountId: account.id }), { zh: "账号已停用", en: "Account disabled" });
    },
  }),
  defineCommand<AccountInput>({
    id: "access.enableAccount",
    title: { zh: "启用账号", en: "Enable Account" },
    icon: "pass",
    when: when.can("access.enableAccount"),
    input: (raw) => only(accountInput(raw), (account) => account.state === "disabled"),
    refusal: refusalOf("access.enableAccount"),
    run: (account) => runChange(() => trpcClient.access.enableAccount.mutate({ accountId: account.id }), { zh: "账号已启用", en: "Account enabled" }),
  }),
  defineCommand<AccountInput>({
    id: "access.unlock",
    title: { zh: "解除锁定", en: "Unlock" },
    icon: "unlock",
    when: when.can("access.unlock"),
    input: (raw) => only(accountInput(raw), (account) => account.locked),
    refusal: refusalOf("access.unlock"),
    run: (account) => runChange(() => trpcClient.access.unlock.mutate({ accountId: account.id }), { zh: "已解除锁定", en: "Unlocked" }),
  }),
  defineCommand<AccountInput>({
    id: "access.unlinkPerson",
    title: { zh: "断开与人员的关联…", en: "Cut Link to Person…" },
    icon: "link",
    when: when.can("access.unlinkPerson"),
    input: (raw) => only(accountInput(raw), (account) => account.linked),
    refusal: refusalOf("access.unlinkPerson"),
    run: async (account, wb) => {
      const sure = await wb.confirm({
        title: { zh: `断开“${account.username}”与人员资料的关联吗？`, en: `Cut the link of “${account.username}” to a person?` },
        detail: {
          zh: "登录立即结束，之后看不到本人的资料；可由组织干部重新关联。",
          en: "It is signed out at once and no longer sees the own record; an officer can link it again.",
        },
        confirm: { zh: "断开", en: "Cut" },
        tone: "danger",
      });
      if (sure) await runChange(() => trpcClient.access.unlinkPerson.mutate({ accountId: account.id }), { zh: "已断开关联", en: "Link cut" });
    },
  }),
  defineCommand<AccountInput>({
    id: "access.endSessions",
    title: { zh: "结束全部登录…", en: "End All Sessions…" },
    icon: "sign-out",
    when: when.can("access.endSessions"),
    input: accountInput,
    refusal: refusalOf("access.endSessions"),
    run: async (account, wb) => {
      const sure = await wb.confirm({
        title: { zh: `结束“${account.username}”的全部登录吗？`, en: `End every session of “${account.username}”?` },
        detail: { zh: "本人须重新登录；没有保存的修改在原窗口登录后还在。", en: "They must sign in again; what is not saved is still there after signing in on the same page." },
        confirm: { zh: "结束登录", en: "End Sessions" },
        tone: "danger",
      });
      if (sure) await runChange(() => trpcClient.access.endSessions.mutate({ accountId: account.id }), { zh: "登录已结束", en: "Sessions ended" });
    },
  }),
];

/** The command is offered only where it would change something. */
function only(account: AccountInput | null, fits: (account: AccountInput) => boolean): AccountInput | null {
  return account !== null && fits(account) ? account : null;
}
