import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "后备名单按类别和所选日期的状态列出人选；漏斗按同一口径计数，数字都能点开。默认看在库的人，暂停的也在库。",
    en: "The reserve list shows people by class and by their state on the date looked at; the funnel counts the same rows, and each number opens. At rest it shows who is in reserve, suspended people too.",
  },
  sections: [
    {
      heading: { zh: "怎么做", en: "How to" },
      steps: [
        { zh: "推荐：在花名册、单位或人员资料里，对人点右键，选“推荐后备人选”。", en: "Nominate: the context menu of a person, in the roster, a unit or a file." },
        { zh: "办理：在名单里对人点右键，或打开条目后用右上角的按钮。", en: "Take a step: the context menu in the list, or the buttons of the open entry." },
        {
          zh: "任职：在人员资料里登记任职；与目标职位相符的条目当天自动转为已使用。",
          en: "Appoint: record the post in the person's file; an entry whose seat it fills closes that day.",
        },
      ],
    },
    {
      heading: { zh: "名词", en: "Terms" },
      terms: [
        {
          term: { zh: "成熟度", en: "Readiness" },
          meaning: {
            zh: "近期、中期、远期，每次评定都写明依据；超过一年没有复评显示“到期待审”，不会自动出库。",
            en: "Near, middle or far, each with its basis; a year without a review shows as due, nobody is removed by machine.",
          },
        },
        { term: { zh: "在库", en: "In reserve" }, meaning: { zh: "当日为在库或暂停。", en: "In the pool or suspended on the day." } },
        {
          term: { zh: "换届时超龄", en: "Over age" },
          meaning: {
            zh: "到换届基准日超过该类年龄界限的人；是否调整由人决定。",
            en: "Older than the limit of the class on the reference date of the term change; people decide what follows.",
          },
        },
      ],
    },
    {
      heading: { zh: "键盘", en: "Keyboard" },
      steps: [{ zh: "方向键移动，`Enter` 打开，空格预览，`Shift+F10` 打开菜单。", en: "Arrows move, `Enter` opens, Space previews, `Shift+F10` opens the menu." }],
    },
  ],
};
export default page;
