import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "按季度给在小区驻点的人员算出考核得分。考核对象是所选单位在考核期内有过驻点的全部人员，中途到岗、离岗的按在岗天数折算目标。",
    en: "Scores everybody posted in a unit, by quarter. Who joined or left meanwhile is scored against targets scaled to their days in post.",
  },
  sections: [
    {
      heading: { zh: "计算", en: "Running" },
      steps: [
        { zh: "选好单位和考核期。", en: "Choose the unit and the period." },
        { zh: "先在“录入评分”里补齐德、廉评分：没有评分的人不出总分，也绝不按 0 分算。", en: "Complete the signed marks first: without them there is no total, and never a zero." },
        {
          zh: "点“计算考核”。可以继续做别的事，也可以停止；停止后不留下任何结果。",
          en: "Run. You may go on meanwhile, or stop it; stopped, it leaves nothing.",
        },
      ],
    },
    {
      heading: { zh: "重新计算", en: "Running again" },
      paragraphs: [
        {
          zh: "每次计算都另存一份，旧结果保持原样，可在“第几次计算”里调出。计算之后评分有变化，页面会提示。撤销计算只拿掉那一次的结果。",
          en: "Each run is kept beside the earlier ones, which never change and can be chosen. The page says when marks changed since. Undo takes back that run only.",
        },
        {
          zh: "只计已核实的台账记录；信访件次和无访、无案称号不参与计分。",
          en: "Only verified rows of the ledger count; petition counts and no-petition or no-case honours are never scored.",
        },
      ],
    },
  ],
};
export default page;
