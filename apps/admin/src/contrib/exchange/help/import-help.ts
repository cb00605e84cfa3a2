import type { HelpPage, HelpSection } from "../../../platform/help/help-page.ts";
import type { Bilingual } from "../../../platform/i18n/bilingual.ts";
import { trpcClient } from "../../../platform/trpc/trpc.ts";

const headings = {
  units: { zh: "单位表的列", en: "Columns of a list of units" },
  roster: { zh: "花名册的列", en: "Columns of a roster" },
  postings: { zh: "驻点安排表的列", en: "Columns of a list of postings" },
  reserve: { zh: "后备干部花名册的列", en: "Columns of a reserve roster" },
} as const satisfies Record<string, Bilingual>;

/** The rules of an import, and the column names the server understands at this moment. */
export async function importHelp(): Promise<HelpPage> {
  const kinds = await trpcClient.exchange.kinds.query();
  const columns = kinds.map(({ kind, columns: specs }): HelpSection => ({
    heading: headings[kind],
    terms: specs.map(({ names, en, required }) => ({
      term: { zh: `${names[0] ?? en}${required ? "（必填）" : ""}`, en: `${en}${required ? " (required)" : ""}` },
      meaning: { zh: names.join("、"), en: names.join(", ") },
    })),
  }));
  return { ...rules, sections: [...rules.sections, ...columns] };
}

const rules: HelpPage = {
  intro: {
    zh: "办公室现成的表格可以直接导入：标题、填报单位、一行或两行表头、合并单元格、合计和填表人都认得。先核对，再写入；写入后整批可以撤销。",
    en: "Tables come in as offices make them: titles, one or two header rows, merged cells, totals and signatures are recognised. Review first, then write; a whole import can be undone.",
  },
  sections: [
    {
      heading: { zh: "步骤", en: "Steps" },
      steps: [
        { zh: "选择导入什么，把文件拖进来。", en: "Say what it is and drop the file." },
        { zh: "看每一行会新增、变更、未变还是退回；标红的格子写明原因和改法。", en: "See which rows are new, changed, unchanged or refused; red cells say why and what to do." },
        { zh: "列认错了，在“列对应”里改；表头和工作表也可以换。", en: "Put wrong columns right under Columns; header row and sheet can be changed as well." },
        {
          zh: "导入合格的行，下载退回的行，改好后再导入一次。同一文件导入两次不会重复。",
          en: "Import the good rows, download the refused ones, correct and load them again. Loading a file twice changes nothing.",
        },
      ],
    },
    {
      heading: { zh: "会退回的行", en: "What refuses a row" },
      steps: [
        {
          zh: "身份证号校验不对、不足十八位、存成了数字，或与前面的行相同。",
          en: "An ID number that does not check out, is short, is stored as a number, or stands in a row above.",
        },
        { zh: "`1980.1` 分不清一月还是十月。写成 `1980.01`、`1980.10` 或 `1980年1月`。", en: "`1980.1` may be January or October. Write `1980.01`, `1980.10` or `1980年1月`." },
        { zh: "要读的格子是公式。复制后“粘贴为数值”。", en: "A formula in a cell that is read. Copy it and paste values." },
        { zh: "没有姓名，或单位不在您的范围内。", en: "No name, or a unit outside your scope." },
      ],
    },
    {
      heading: { zh: "只提醒的", en: "What only warns" },
      steps: [
        { zh: "出生年月或性别与身份证号不一致：按表中填写的登记。", en: "Birth or sex that differ from the ID number: the table's are recorded." },
        { zh: "没有身份证号，同名同出生年月，隐藏的行。", en: "No ID number, same name and birth, hidden rows." },
        { zh: "空格子不清除已有内容。", en: "An empty cell wipes nothing out." },
      ],
    },
  ],
};
