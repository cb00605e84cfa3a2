import { defineTexts } from "../../platform/i18n/texts.ts";

export const accountTexts = defineTexts(
  {
    title: "登录账号",
    linked: "已关联账号 {username}。本人用这个账号登录，能看到自己的资料和成长。",
    linkedSince: "{date} 关联。",
    none: "还没有关联账号。请系统管理员新建账号（姓名填“{name}”），安全保密管理员授予角色，之后在这里关联。",
    choose: "有同名账号，确认是本人的再关联：",
    link: "关联",
    linkOf: "关联账号 {username}",
    unlink: "取消关联…",
    done: "已关联，本人重新登录后生效",
    undone: "已取消关联",
  },
  {
    title: "Account",
    linked: "Linked to the account {username}. Signing in with it, the person sees the own record and growth.",
    linkedSince: "Linked on {date}.",
    none: "No account is linked. Ask the system administrator for an account named “{name}” and the security administrator for a role, then link it here.",
    choose: "Accounts bear this name; link the one you know to be theirs:",
    link: "Link",
    linkOf: "Link account {username}",
    unlink: "Unlink…",
    done: "Linked; it holds from the next sign-in",
    undone: "Unlinked",
  },
);
