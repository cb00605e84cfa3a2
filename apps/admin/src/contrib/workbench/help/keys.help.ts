import type { HelpPage } from "../../../platform/help/help-page.ts";

const page: HelpPage = {
  intro: {
    zh: "不用鼠标也能做所有的事。所有按键见“快捷键一览”(`Mod+Shift+/`)。",
    en: "Everything can be done without a mouse. All keys are in the Keyboard Reference (`Mod+Shift+/`).",
  },
  sections: [
    {
      heading: { zh: "先记这几个", en: "Learn these first" },
      terms: [
        { term: { zh: "快速打开", en: "Quick open" }, meaning: { zh: "`Mod+P`", en: "`Mod+P`" } },
        { term: { zh: "所有命令", en: "All commands" }, meaning: { zh: "`Mod+Shift+P`；在 Firefox 里用 `Alt+Shift+P`。", en: "`Mod+Shift+P`; in Firefox `Alt+Shift+P`." } },
        { term: { zh: "到下一区域", en: "Next part" }, meaning: { zh: "`F6`，反方向 `Shift+F6`。", en: "`F6`, back with `Shift+F6`." } },
        { term: { zh: "关闭编辑器", en: "Close the editor" }, meaning: { zh: "`Alt+W`（`Ctrl+W` 由浏览器占用）。", en: "`Alt+W` (the browser keeps `Ctrl+W`)." } },
        { term: { zh: "换标签", en: "Other tabs" }, meaning: { zh: "`Ctrl+PageDown` 和 `Ctrl+PageUp`。", en: "`Ctrl+PageDown` and `Ctrl+PageUp`." } },
        { term: { zh: "撤销修改", en: "Undo a change" }, meaning: { zh: "`Mod+Z`，在文本框里则是撤销输入。", en: "`Mod+Z`; inside a text field it undoes typing." } },
      ],
    },
    {
      heading: { zh: "输入法", en: "Input methods" },
      paragraphs: [{ zh: "正在拼字时，按键都归输入法，不会触发命令。", en: "While an input method composes, keys belong to it and run no command." }],
    },
  ],
};

export default page;
