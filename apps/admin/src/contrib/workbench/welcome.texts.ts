import { defineTexts } from "../../platform/i18n/texts.ts";

export const welcomeTexts = defineTexts(
  {
    title: "欢迎",
    name: "雁阵",
    greeting: "{name}，您好。{scope}",
    open: "打开",
    keys: "常用快捷键",
    manual: "使用说明",
    start: "开始使用",
    dismiss: "不再显示",
    done: "已完成",
  },
  {
    title: "Welcome",
    name: "Yanzhen",
    greeting: "Welcome, {name}. {scope}",
    open: "Open",
    keys: "Keys Worth Knowing",
    manual: "Manual",
    start: "Getting Started",
    dismiss: "Do Not Show Again",
    done: "done",
  },
);
