import type { ColumnSpec } from "../workbook/columns.ts";

export type ReserveField =
  | "township"
  | "community"
  | "name"
  | "sex"
  | "birth"
  | "idNo"
  | "education"
  | "partyJoined"
  | "title"
  | "class"
  | "readiness"
  | "enteredOn"
  | "mentor"
  | "compound"
  | "filing"
  | "note";

export const reserveColumns: readonly ColumnSpec<ReserveField>[] = [
  { field: "township", required: false, names: ["街镇", "街道", "所属街道", "所属街镇", "镇街"] },
  { field: "community", required: true, names: ["社区", "单位", "所属社区", "社区/网格", "社区网格", "社区村", "所在单位"] },
  { field: "name", required: true, names: ["姓名"] },
  { field: "sex", required: false, names: ["性别"] },
  { field: "birth", required: false, names: ["出生年月", "出生日期", "出生年月岁", "出生时间"] },
  { field: "idNo", required: false, names: ["身份证号码", "身份证号", "身份证", "公民身份号码"] },
  { field: "education", required: false, names: ["学历", "最高学历", "文化程度"] },
  { field: "partyJoined", required: false, names: ["入党时间", "入党日期", "入党年月"] },
  { field: "title", required: false, names: ["现任职务", "职务", "岗位"] },
  { field: "class", required: true, names: ["后备类别", "后备岗位", "类别", "后备类型", "培养方向", "后备职务"] },
  { field: "readiness", required: false, names: ["成熟度", "成熟程度", "成熟类别"] },
  { field: "enteredOn", required: true, names: ["入库时间", "入库日期", "列入时间", "入库年月"] },
  { field: "mentor", required: false, names: ["导师", "帮带导师", "培养导师", "培养联系人"] },
  { field: "compound", required: false, names: ["驻点小区", "驻点小区片区", "联系小区"] },
  { field: "filing", required: false, names: ["备案文件", "备案文号", "文号"] },
  { field: "note", required: false, names: ["备注", "说明"] },
];
