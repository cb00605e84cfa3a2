import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: { zh: "安排一名同志到一个小区（片区）驻点。", en: "Posts a person to a compound." },
  sections: [
    {
      heading: { zh: "填写", en: "Filling in" },
      steps: [
        {
          zh: "人员按姓名、拼音或首字母查找；小区同样，留空时先列出尚未覆盖的小区。",
          en: "Find the person by name, pinyin or initials; the compound too: with nothing typed, uncovered ones are offered first.",
        },
        { zh: "右侧对照此人安排前后的小区数和每周天数。", en: "At the right stand the person's compounds and days a week before and after." },
        { zh: "开始日期可以在将来，到那天起计入覆盖。", en: "The first day may lie ahead; coverage counts the posting from that day on." },
      ],
    },
    {
      heading: { zh: "为什么不能保存", en: "Why it is refused" },
      paragraphs: [
        {
          zh: "一个小区同一时间只有一名牵头人；一人同时驻点的小区不超过上限；同一人不重复安排到同一小区；街镇只能安排本街镇的人到本街镇的小区，跨街镇由区里安排。",
          en: "One lead per compound at a time; no more compounds per person than the limit; nobody twice in one compound; a street posts its own people to its own compounds, the district across streets.",
        },
      ],
    },
  ],
};
export default page;
