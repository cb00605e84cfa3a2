import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "雁阵记录社区干部的驻点、培养和选拔：谁驻在哪个小区，谁在成长，谁能在有岗位时接任，依据是什么。",
    en: "Yanzhen records how community cadres are posted, grown and chosen: who is posted to which compound, who is growing, who could take a seat when it opens, and on what evidence.",
  },
  sections: [
    {
      heading: { zh: "第一次使用", en: "The first time" },
      steps: [
        { zh: "导入单位：街镇、社区（村）、小区的名单成为左边的树。", en: "Load units: the list of streets, communities and compounds becomes the tree on the left." },
        { zh: "导入人员：名册里的人归到各自的单位。", en: "Load people: those on the roster go to their units." },
        { zh: "为街道管理员开账号。他们只看到自己范围内的人和单位。", en: "Make accounts for the street officers. They see only the people and units of their scope." },
      ],
    },
    {
      heading: { zh: "每天怎么用", en: "Every day" },
      paragraphs: [
        {
          zh: "按 `Mod+P`，输入姓名、单位、拼音或首字母（`zsf` 找到张三丰），回车打开。按 `Mod+Shift+P` 找到所有能做的事。",
          en: "Press `Mod+P` and type a name, a unit, pinyin or initials (`zsf` finds 张三丰); Enter opens it. `Mod+Shift+P` lists everything you can do.",
        },
        {
          zh: "左边选类别和名单，中间打开内容，可以并排比较；下方是问题、历史和任务。",
          en: "Choose a subject and list on the left; what you open stands in the middle, side by side if you like; problems, history and jobs are below.",
        },
        { zh: "任何地方按 `F1` 看那里的说明。", en: "`F1` anywhere explains where you are." },
      ],
    },
    {
      heading: { zh: "放心修改", en: "Changing things safely" },
      paragraphs: [
        {
          zh: "每次保存都有记录，可以撤销。填写有误时会指出是哪一项、为什么、怎么改；已经保存的不会丢。登录过期时在原处重新登录，没有保存的内容还在。",
          en: "Every save is recorded and can be undone. Faulty input is refused with the field, the reason and the way out; nothing already saved is lost. When the session ends you sign in again on the spot and keep what you typed.",
        },
      ],
    },
  ],
};

export default page;
