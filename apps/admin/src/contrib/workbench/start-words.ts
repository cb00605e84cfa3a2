import type { Bilingual } from "../../platform/i18n/bilingual.ts";
import type { Session } from "../../platform/session/session-types.ts";
import type { StartStepId } from "./start-steps.ts";

export interface StartWords {
  readonly title: Bilingual;
  /** What the step does; with the session where it names who is to be asked. */
  readonly detail: Bilingual | ((session: Session) => Bilingual);
  /** Null for a step somebody else takes. */
  readonly act: { readonly title: Bilingual; readonly command: string } | null;
}

const named = (names: readonly string[]): string => (names.length === 0 ? "" : `（${names.join("、")}）`);
const namedInEnglish = (names: readonly string[]): string => (names.length === 0 ? "" : ` (${names.join(", ")})`);

const toAccounts: Bilingual = { zh: "打开账号", en: "Open Accounts" };

/** What each step of the guided start says and opens. */
export const startWords: Readonly<Record<StartStepId, StartWords>> = {
  "workbench.units": {
    title: { zh: "导入单位", en: "Load units" },
    detail: {
      zh: "把街镇、社区（村）和小区的名单表格导进来，一次成树。先预览，看清每一行再导入；导入后可以整批撤销。",
      en: "Bring in the list of streets, communities and compounds; it becomes the tree. Every row is previewed first, and a whole import can be undone.",
    },
    act: { title: { zh: "选择表格…", en: "Choose a Table…" }, command: "workbench.loadUnits" },
  },
  "workbench.people": {
    title: { zh: "导入人员", en: "Load people" },
    detail: {
      zh: "把花名册导进来。列名可以不同，身份证号错误、重复的人都会先指出来。有后备干部花名册、驻点安排表的，接着导入。",
      en: "Bring in the roster. Columns may be named differently; faulty ID numbers and people listed twice are pointed out first. Lists of reserves and postings follow.",
    },
    act: { title: { zh: "选择名册…", en: "Choose a Roster…" }, command: "workbench.loadPeople" },
  },
  "workbench.officers": {
    title: { zh: "邀请街镇组织干部", en: "Invite street officers" },
    detail: ({ start }) => ({
      zh: `请系统管理员${named(start.systemAdmins)}给每个街镇建账号，安全保密管理员${named(start.securityAdmins)}授予街镇角色。各街镇只看到自己范围内的人和单位。`,
      en: `Ask the system administrator${namedInEnglish(start.systemAdmins)} to make an account for each street and the security administrator${namedInEnglish(start.securityAdmins)} to grant its role. An officer sees only the people and units of their own scope.`,
    }),
    act: null,
  },
  "workbench.accounts": {
    title: { zh: "给街镇、社区干部建账号", en: "Make accounts for officers" },
    detail: ({ start }) => ({
      zh: `一人一个账号。激活码只显示一次，当面或电话告知本人；角色由安全保密管理员${named(start.securityAdmins)}授予。`,
      en: `One account for each person. The activation code is shown once; hand it over in person or by phone. The security administrator${namedInEnglish(start.securityAdmins)} grants the role.`,
    }),
    act: { title: toAccounts, command: "workbench.inviteOfficers" },
  },
  "workbench.activation": {
    title: { zh: "确认本人都已激活", en: "See that everybody has activated" },
    detail: {
      zh: "激活码 72 小时内有效，过期或遗失的，在账号页重新生成。",
      en: "A code is good for 72 hours; one that has expired or was lost is made anew on the account's page.",
    },
    act: { title: toAccounts, command: "workbench.inviteOfficers" },
  },
  "workbench.roles": {
    title: { zh: "授予角色和单位", en: "Grant roles and units" },
    detail: ({ start }) => ({
      zh: start.accounts
        ? "给每个新账号授予角色和所管的单位；授予之前先看清它能看到什么、能做什么。"
        : `先由区委组织部导入单位、系统管理员${named(start.systemAdmins)}建账号，再给每个账号授予角色和所管的单位。`,
      en: start.accounts
        ? "Give each new account its role and unit; what that opens is shown before you do."
        : `First the department loads the units and the system administrator${namedInEnglish(start.systemAdmins)} makes the accounts; then give each its role and unit.`,
    }),
    act: { title: toAccounts, command: "workbench.inviteOfficers" },
  },
  "workbench.verifyLog": {
    title: { zh: "校验一次审计日志", en: "Verify the audit log once" },
    detail: {
      zh: "每次登录、修改、授权和导出都记在日志里，封存后改动可查。先校验一次，确认日志从头完好，以后定期校验。",
      en: "Every sign-in, change, grant and export is in the log, and sealed so that tampering shows. Verify it once to know it is sound from the first row, then regularly.",
    },
    act: { title: { zh: "打开审计日志", en: "Open the Audit Log" }, command: "workbench.openAudit" },
  },
};
