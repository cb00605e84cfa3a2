import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "驻点名单列出谁在哪个小区、什么角色、从哪天到哪天。默认显示在任和待开始的；按“状态”可看已结束的。",
    en: "The list says who is posted where, in which role, from when to when. It shows those in force and planned; choose a state for the ended ones.",
  },
  sections: [
    {
      heading: { zh: "修改、调整、结束", en: "Change, move, end" },
      paragraphs: [
        {
          zh: "在一行上点右键（或按菜单键）选择。每次变动都带日期：旧的一段到那天为止，新的一段从那天开始，以前的记录不会被改掉。“结束”填的是不再驻点的第一天。",
          en: "Use the context menu of a row. Every change has a date: the old interval ends on it and the new one begins; what was before stays. An end is the first day the posting is no more.",
        },
        {
          zh: "日期可以填在将来，到那天自动生效。录错的用撤销，不要用结束。",
          en: "The date may lie ahead and takes force by itself. What was entered by mistake is undone, not ended.",
        },
      ],
    },
  ],
};
export default page;
