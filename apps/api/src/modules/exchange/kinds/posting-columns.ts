import type { ColumnSpec } from "../workbook/columns.ts";

export type PostingField = "township" | "community" | "compound" | "person" | "idNo" | "branchTitle" | "role" | "from" | "to" | "dutyDays" | "mentor" | "crossTitle" | "note";

export const postingColumns: readonly ColumnSpec<PostingField>[] = [
  { field: "township", required: false, en: "Street or town", names: ["街镇", "街道", "所属街道", "所属街镇", "所在街道", "镇街", "街道(镇)", "乡镇"] },
  {
    field: "community",
    required: false,
    en: "Community or grid",
    names: ["社区/网格", "社区网格", "社区", "所属社区", "所在社区", "社区名称", "网格", "社区村", "村社区", "单位"],
  },
  {
    field: "compound",
    required: true,
    en: "Compound",
    names: ["小区(片区)", "小区", "小区名称", "驻点小区", "片区", "驻点小区片区", "小区/片区", "驻点小区名称", "小区(片区)名称"],
  },
  { field: "person", required: true, en: "Posted member", names: ["驻点两委成员", "驻点成员", "驻点人员", "姓名", "两委成员", "驻点干部", "成员姓名", "驻点人员姓名", "驻点人"] },
  { field: "idNo", required: false, en: "ID number", names: ["身份证号码", "身份证号", "身份证", "公民身份号码", "公民身份证号码", "证件号码"] },
  {
    field: "branchTitle",
    required: false,
    en: "Post in the compound’s branch",
    names: ["小区党组织职务", "党组织职务", "小区职务", "党支部职务", "小区党支部职务", "小区党组织任职"],
  },
  { field: "role", required: false, en: "Role", names: ["驻点角色", "角色", "分工"] },
  { field: "from", required: true, en: "Since", names: ["驻点时间", "进驻时间", "起始时间", "开始时间", "驻点起始时间", "驻点日期", "驻点开始时间", "派驻时间", "开始日期"] },
  { field: "to", required: false, en: "Until", names: ["结束时间", "离开时间", "驻点结束时间", "终止时间", "截止时间", "结束日期"] },
  { field: "dutyDays", required: false, en: "Days a week", names: ["每周驻点天数", "驻点天数", "每周天数", "每周驻点", "周驻点天数", "每周驻点时间"] },
  { field: "mentor", required: false, en: "Mentor", names: ["结对导师", "导师", "帮带导师", "结对帮带导师", "帮带人"] },
  { field: "crossTitle", required: false, en: "Cross post", names: ["交叉任职", "兼职", "交叉任职情况"] },
  { field: "note", required: false, en: "Note", names: ["备注", "说明"] },
];
