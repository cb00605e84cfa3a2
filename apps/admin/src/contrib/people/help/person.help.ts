import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "一个人的资料：基本情况、学历、任职、驻点、工作记录和后备情况，都按所选日期显示。",
    en: "One person's file: facts, education, posts, postings, ledger and reserve, all on the date looked at.",
  },
  sections: [
    {
      heading: { zh: "修改", en: "Editing" },
      paragraphs: [
        {
          zh: "填写时即按统一规则检查；别人先保存时会并排列出两边内容，由您逐项选择，不会悄悄覆盖。",
          en: "Fields are judged by the shared rules while you type; when somebody saved first, both sides stand beside each other and you choose field by field.",
        },
      ],
    },
    {
      heading: { zh: "号码", en: "Numbers" },
      paragraphs: [
        {
          zh: "身份证号和电话平时只显示一部分；查看完整号码要写理由，理由记入审计日志。",
          en: "ID number and phone are masked; showing one in full needs a reason, which goes into the audit log.",
        },
      ],
    },
  ],
};
export default page;
