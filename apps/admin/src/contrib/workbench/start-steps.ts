import { when } from "../../platform/commands/when.ts";
import type { StartStep } from "../../platform/contribution.ts";

/** The way from an empty system to one that is used. */
export const startSteps: readonly StartStep[] = [
  {
    id: "workbench.units",
    order: 10,
    icon: "type-hierarchy-sub",
    title: { zh: "导入单位", en: "Load units" },
    detail: {
      zh: "把街镇、社区（村）和小区的名单表格导进来，一次成树。先预览，看清每一行再导入；导入后可以整批撤销。",
      en: "Bring in the list of streets, communities and compounds; it becomes the tree. Every row is previewed first, and a whole import can be undone.",
    },
    action: { zh: "选择表格…", en: "Choose a Table…" },
    command: "workbench.loadUnits",
    when: when.can("org.createUnit"),
    done: ({ empty }) => !empty,
  },
  {
    id: "workbench.people",
    order: 20,
    icon: "organization",
    title: { zh: "导入人员", en: "Load people" },
    detail: {
      zh: "把人员名册导进来。列名可以不同，身份证号错误、重复的人都会先指出来。",
      en: "Bring in the roster. Columns may be named differently; faulty ID numbers and people listed twice are pointed out first.",
    },
    action: { zh: "选择名册…", en: "Choose a Roster…" },
    command: "workbench.loadPeople",
    when: when.can("people.create"),
    done: () => false,
  },
  {
    id: "workbench.officers",
    order: 30,
    icon: "person-add",
    title: { zh: "邀请街镇组织干部", en: "Invite street officers" },
    detail: {
      zh: "系统管理员为每个街镇建账号，安全保密管理员授予街镇角色，激活码当面或电话告知本人。各街镇只看到自己范围内的人和单位。",
      en: "The system administrator makes an account for each street, the security administrator grants its role; the activation code is handed over in person or by phone. An officer sees only the people and units of their own scope.",
    },
    action: { zh: "开账号…", en: "Make Accounts…" },
    command: "workbench.inviteOfficers",
    done: () => false,
  },
];
