import { defineTexts } from "../../platform/i18n/texts.ts";

export const unitTexts = defineTexts(
  {
    asOf: "截至 {date}", figures: "看总览", facts: "基本情况", code: "编码", since: "设立", until: "撤销", children: "下级单位", people: "管理人数", compound: "小区情况",
    households: "户数", buildings: "楼栋数", builtYear: "建成年份", propertyFirm: "物业公司", noFirm: "无物业", ownersCommittee: "业主委员会", yes: "已成立", no: "未成立", difficulty: "难度等级", proposed: "（按情况推定）", note: "备注",
    history: "沿革", places: "隶属关系", from: "起", to: "止", name: "名称", parent: "上级单位",
  },
  {
    asOf: "as of {date}", figures: "See Figures", facts: "Facts", code: "Code", since: "Set up", until: "Closed", children: "Units below", people: "People kept", compound: "Compound",
    households: "Households", buildings: "Buildings", builtYear: "Built", propertyFirm: "Property firm", noFirm: "none", ownersCommittee: "Owners' committee", yes: "yes", no: "no", difficulty: "Difficulty", proposed: " (proposed from the facts)", note: "Note",
    history: "History", places: "Place in the tree", from: "From", to: "To", name: "Name", parent: "Parent",
  },
);
