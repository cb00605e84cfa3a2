import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "登记之后由他人核实，核实之后计入各项数据。",
    en: "An entry is logged, somebody else verifies it, and then it counts.",
  },
  sections: [
    {
      heading: { zh: "登记", en: "Logging" },
      paragraphs: [
        {
          zh: "先选类别，表单只问这一类需要的内容。标题会出现在各类名单里，不要写居民姓名、电话、证件号；儿童只写人数。",
          en: "Choose the kind; the form asks only for what it needs. Titles stand in lists: no resident's name, telephone or ID number. Children appear as counts only.",
        },
        {
          zh: "贡献可由多人分享，合计不超过 100%。驻点人员不填时全部记给自己。",
          en: "Credit may be shared and never exceeds 100 %. Left empty by a posted member, all of it is theirs.",
        },
      ],
    },
    {
      heading: { zh: "核实、退回、作废", en: "Verify, send back, withdraw" },
      steps: [
        {
          zh: "诉求办结、项目启动之后才能核实；自己登记的由他人核实，有居民本人回访结果的除外。",
          en: "Verify what is done; what you logged yourself somebody else verifies, unless the resident has replied.",
        },
        { zh: "退回要写缺什么；登记人补正后“重新提交”。", en: "Send back with what is missing; the recorder mends it and hands it in again." },
        { zh: "已核实的先撤回核实再修改；作废要写理由，记录仍保留。", en: "Take the verification back before editing; withdrawing needs a reason, and the entry is kept." },
      ],
    },
    {
      heading: { zh: "办理时限", en: "The clock" },
      paragraphs: [
        {
          zh: "12345 咨询类 3 个工作日、其他 10 个工作日；信访 60 日；其余按区里设定。工作日按国务院放假安排计算，含调休；放假安排未公布的年度，时限注明为暂定。",
          en: "12345: advice 3 working days, all else 10; petitions 60 days; the rest as the district sets. Working days follow the State Council's calendar; over a year not yet published the date is provisional.",
        },
      ],
    },
  ],
};
export default page;
