import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "方案写明每个维度、指标的分值、目标和缺数据时的办法。产品自带一套季度平时考核方案，其中的数值由区委组织部确定。",
    en: "A scheme states each dimension and indicator with its weight, target and what happens without data. One quarterly scheme ships; its numbers are for the department to set.",
  },
  sections: [
    {
      heading: { zh: "方案检查", en: "The linter" },
      paragraphs: [
        {
          zh: "自动检查分值合计、达不到的等次、分不出高低的指标，以及以信访件次、无访无案称号计分的做法。",
          en: "It finds weights that do not add up, grades nobody reaches, indicators that tell nobody apart, and any use of petition counts or no-petition and no-case honours.",
        },
        {
          zh: "方案一经入库就不再改动，要改就发布新版本，旧结果仍按旧方案可查可验。",
          en: "A stored scheme never changes; a change is a new version, and old results can still be replayed.",
        },
      ],
    },
  ],
};
export default page;
