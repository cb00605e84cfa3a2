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
      heading: { zh: "学历、任职、培训、考核、处分", en: "Education, Posts, Training, Grades, Sanctions" },
      paragraphs: [
        {
          zh: "各项逐条登记，用“登记…”“更正”“删除”办理。时间可以只写到年或月，如 2008.09；在读的不填毕业时间，结业、肄业在学历里选。任职结束用“结束…”，“删除”只用于登记有误的。",
          en: "Each row is entered, corrected or removed by itself. Dates may be known to the year or month, such as 2008.09; studies under way have no graduation; studies without a diploma are chosen under Level. A post that was held is ended; remove is for what was entered by mistake.",
        },
        {
          zh: "处分的影响期按种类和日期推算，并写明条款；几项处分各算各的。",
          en: "How long a sanction bars promotion follows from its kind and dates, with the clause; several run each for itself.",
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
