import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "一个条目记录一个人在一类后备里的全过程：走到哪一步、资格条件逐条是否符合、成熟度怎么评的、每一步由谁在哪天登记。",
    en: "An entry records one person in one class from nomination on: the step reached, every condition, how readiness was rated, and who recorded each step on which day.",
  },
  sections: [
    {
      heading: { zh: "程序", en: "Procedure" },
      steps: [
        {
          zh: "推荐 → 街镇初审 → 考察（两人以上）→ 街镇党（工）委研究 → 联审 → 公示（至少 5 个工作日）→ 备案 → 入库。",
          en: "Nomination → review by the street → inspection by two or more → deliberation → joint review → publicity of five working days or more → filing → pool.",
        },
        {
          zh: "入库时把每一步的材料再查一遍；有硬性条件不符或待核实的，不能入库。",
          en: "At entry every duty is asked for again; a hard bar or a condition to be verified stops it.",
        },
        {
          zh: "一人可同时被推荐为两类，但只能在一类的库中；进入一类，另一类当天出库。",
          en: "A person may be nominated for both classes but is in one pool; entering one closes the other that day.",
        },
      ],
    },
    {
      heading: { zh: "资格审查", en: "Eligibility" },
      terms: [
        { term: { zh: "不符合", en: "barred" }, meaning: { zh: "硬性条件，不能办理。", en: "A hard bar." } },
        {
          term: { zh: "须说明理由", en: "needs a reason" },
          meaning: {
            zh: "在一般界限和上限之间，写明理由可以办理；几项加在一起也不会变成硬性条件。",
            en: "Between the limit and the cap; a written reason suffices, and several never add up to a bar.",
          },
        },
        {
          term: { zh: "待核实", en: "to be verified" },
          meaning: { zh: "资料缺失；转正时间缺失不按入党时间推算。", en: "Something is missing; a missing date of full membership is not worked out." },
        },
      ],
    },
    {
      heading: { zh: "本人档案", en: "Own file" },
      paragraphs: [
        { zh: "任何人都不能查看本人或亲属的成熟度、依据和程序材料。", en: "Nobody opens their own or a relative's readiness, its basis or the record of the procedure." },
      ],
    },
  ],
};
export default page;
