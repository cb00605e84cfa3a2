import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "这里可以修改自己的密码，看到自己在哪里登录，并结束其他地方的登录。",
    en: "Change your password, see where you are signed in, and sign out elsewhere.",
  },
  sections: [
    {
      heading: { zh: "密码", en: "Password" },
      paragraphs: [
        {
          zh: "至少 10 位，含大写字母、小写字母、数字、符号中的三类，90 天更换一次，不能用最近 5 次用过的。修改后其他登录处立即退出。",
          en: "At least 10 characters with three of four classes, changed every 90 days, none of the last five. Changing it signs you out everywhere else.",
        },
      ],
    },
    {
      heading: { zh: "登录", en: "Sessions" },
      paragraphs: [
        {
          zh: "30 分钟不操作或满 8 小时须重新登录；没有保存的修改在原窗口登录后还在。看到不是自己的登录，请结束它并修改密码。",
          en: "After 30 idle minutes or 8 hours you sign in again; what is not saved is still there. If a session is not yours, end it and change the password.",
        },
      ],
    },
  ],
};
export default page;
