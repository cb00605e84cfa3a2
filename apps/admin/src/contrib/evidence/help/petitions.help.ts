import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "信访只登记单位每月的件数，不登记人；依法信访不影响任何人的考核。",
    en: "Petitions exist only as a unit's monthly count, never as people; a lawful petition costs nobody points.",
  },
  sections: [
    {
      heading: { zh: "怎样比较", en: "What is compared" },
      paragraphs: [
        {
          zh: "每个完整季度与上年同一季度比较；各季度都低于上年同季，才算“持续下降”。点季度或选季度，看各单位的件数；点单位名称逐级往下看。",
          en: "Each complete quarter is compared with the same quarter a year before; only when every one lies below it is the volume “falling”. Choose a quarter to see it by unit; a unit's name leads one level down.",
        },
      ],
    },
    {
      heading: { zh: "无访、无案", en: "Honours" },
      paragraphs: [{ zh: "列出所选日期有效的称号；总览按持有称号的单位数计。", en: "Honours in force on the date looked at; the overview counts the units that hold them." }],
    },
  ],
};
export default page;
