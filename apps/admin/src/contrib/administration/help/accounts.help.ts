import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "账号由系统管理员建立，权限由安全保密管理员授予，操作由安全审计员查阅：三员各管一段，谁也不能一个人办完。",
    en: "The system administrator makes accounts, the security administrator grants rights, the audit administrator reads what was done: three people, none of whom can do it all.",
  },
  sections: [
    {
      heading: { zh: "邀请一位街镇组织干部", en: "Inviting a Street Officer" },
      steps: [
        { zh: "系统管理员“新建账号”，把激活码当面或电话告知本人。", en: "The system administrator makes an account and hands over the activation code in person or by telephone." },
        { zh: "安全保密管理员打开该账号，“授予角色”，选角色和单位。", en: "The security administrator opens the account and grants a role on a unit." },
        { zh: "本人在登录页选“首次登录”，输入账号名、激活码和新密码。", en: "The officer signs in for the first time with account name, code and a new password." },
      ],
    },
    {
      heading: { zh: "账号与人员资料", en: "Accounts and People" },
      paragraphs: [
        {
          zh: "管理员看不到业务数据，所以账号是谁的由组织干部在人员资料页关联：姓名一致、在其管辖范围内的账号才列出。账号页只写已关联、何时、由谁办理；安全保密管理员可以断开。",
          en: "Administrators see no business data, so an officer says whose an account is, on the person's page: accounts of that name within the officer's units are offered. The account's page says that it is linked, since when and by whom; the security administrator may cut the link.",
        },
      ],
    },
    {
      heading: { zh: "锁定", en: "Locks" },
      paragraphs: [
        {
          zh: "多次输错密码会锁定 15 分钟；系统管理员核实本人后可以“解除锁定”，忘记密码的“重发激活码”。",
          en: "Too many wrong passwords lock an account for 15 minutes; the system administrator unlocks it once the holder is known, or gives a new activation code for a forgotten password.",
        },
      ],
    },
    {
      heading: { zh: "规矩", en: "Rules" },
      terms: [
        { term: { zh: "激活码", en: "Activation code" }, meaning: { zh: "只显示一次，72 小时内有效，只能用一次。", en: "Shown once, valid for 72 hours, works once." } },
        {
          term: { zh: "三员分立", en: "Separation" },
          meaning: {
            zh: "三个管理员角色互相排斥，也不能兼业务角色；谁也不能给自己授权；每个角色至少保留一人。",
            en: "The three administrators exclude each other and every business role; nobody grants to themselves; one of each remains.",
          },
          source: "GB/T 22239-2019",
        },
        {
          term: { zh: "登录结束", en: "Signing out" },
          meaning: {
            zh: "停用、重发激活码、授予或收回角色后，该账号的登录立即结束。",
            en: "Disabling, a new code, and granting or revoking a role end every session of the account at once.",
          },
        },
      ],
    },
  ],
};
export default page;
