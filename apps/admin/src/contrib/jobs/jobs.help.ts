import type { HelpPage } from "../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "需要较长时间的工作在后台进行，您可以继续做别的事，也可以关闭窗口：任务不会因此停下。",
    en: "Work that takes long runs in the background. You can go on, or close the window: it does not stop the job.",
  },
  sections: [
    {
      heading: { zh: "任务面板", en: "The Jobs panel" },
      paragraphs: [
        {
          zh: "面板列出您自己最近的任务、进度和结果。服务器重新启动后，未完成的任务从上次记下的地方继续。",
          en: "The panel lists your own recent jobs with progress and outcome. After a restart of the server an unfinished job goes on from where it last noted.",
        },
        { zh: "停止任务后，没有做完的部分不留下。", en: "After a job is stopped, what was unfinished leaves nothing behind." },
      ],
    },
  ],
};

export default page;
