import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "单位按日期有名称和隶属关系：改名、划转之后，以前的报表仍按当时的名称和归属统计。",
    en: "A unit has its name and its place by date: after a change of name or place, reports on earlier days keep the old ones.",
  },
  sections: [
    {
      heading: { zh: "新设、改名、划转、撤销", en: "Setting Up, Renaming, Moving, Closing" },
      paragraphs: [
        {
          zh: "在单位页的“更多操作”、单位树的右键菜单或命令面板里办理。日期可以填将来，到那一天自动生效；填错了在“历史”里撤销。",
          en: "From More on the unit's page, the menu of the tree or the palette. A date may lie in the future and takes force on its day; a mistake is undone in History.",
        },
        {
          zh: "撤销之前会列出还挂在这个单位上的下级单位、驻点、档案、职务和未办结的记录，逐项处理完才能撤销。",
          en: "Before a unit closes, the units, postings, files, posts and open entries that still hang on it are listed; each is settled first.",
        },
      ],
    },
    {
      heading: { zh: "难度等级", en: "Difficulty" },
      paragraphs: [
        {
          zh: "组织部门填了以填的为准；没有填时按户数、建成年份、物业和业委会情况推定。",
          en: "What the department entered stands; without an entry it is proposed from households, age, property firm and owners' committee.",
        },
      ],
    },
  ],
};
export default page;
