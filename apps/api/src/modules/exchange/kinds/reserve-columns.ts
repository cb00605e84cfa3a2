import type { ColumnSpec } from "../workbook/columns.ts";

export type ReserveField =
  | "township"
  | "community"
  | "name"
  | "sex"
  | "ethnicity"
  | "birth"
  | "idNo"
  | "phone"
  | "education"
  | "politicalStatus"
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
  { field: "township", required: false, en: "Street or town", names: ["街镇", "街道", "所属街道", "所属街镇", "所在街道", "镇街", "乡镇街道", "街道(镇)", "乡镇"] },
  {
    field: "community",
    required: true,
    en: "Community or grid",
    names: ["社区", "单位", "所属社区", "所在社区", "社区名称", "社区/网格", "社区网格", "社区村", "村社区", "村(社区)", "所在单位", "工作单位", "单位名称"],
  },
  { field: "name", required: true, en: "Name", names: ["姓名", "人员姓名", "后备干部姓名", "后备人选", "人选姓名"] },
  { field: "sex", required: false, en: "Sex", names: ["性别"] },
  { field: "ethnicity", required: false, en: "Ethnicity", names: ["民族"] },
  { field: "birth", required: false, en: "Birth", names: ["出生年月", "出生日期", "出生年月岁", "出生时间", "出生年月日"] },
  { field: "idNo", required: false, en: "ID number", names: ["身份证号码", "身份证号", "身份证", "公民身份号码", "公民身份证号码", "证件号码"] },
  { field: "phone", required: false, en: "Telephone", names: ["联系电话", "电话", "手机", "手机号码", "手机号", "联系方式"] },
  { field: "education", required: false, en: "Education", names: ["学历", "最高学历", "文化程度", "学历学位", "教育程度"] },
  { field: "politicalStatus", required: false, en: "Political status", names: ["政治面貌", "政治面目"] },
  { field: "partyJoined", required: false, en: "Joined the Party", names: ["入党时间", "入党日期", "入党年月"] },
  { field: "title", required: false, en: "Post", names: ["现任职务", "职务", "岗位", "现任岗位", "担任职务", "单位及职务", "工作单位及职务"] },
  { field: "class", required: true, en: "Reserve class", names: ["后备类别", "后备岗位", "类别", "后备类型", "培养方向", "后备职务", "后备方向", "拟任岗位", "人选类别"] },
  { field: "readiness", required: false, en: "Readiness", names: ["成熟度", "成熟程度", "成熟类别", "成熟情况"] },
  { field: "enteredOn", required: true, en: "In the pool since", names: ["入库时间", "入库日期", "列入时间", "入库年月", "列入后备时间", "备案时间"] },
  { field: "mentor", required: false, en: "Mentor", names: ["导师", "帮带导师", "培养导师", "培养联系人", "结对导师", "帮带人"] },
  { field: "compound", required: false, en: "Compound", names: ["驻点小区", "驻点小区片区", "联系小区"] },
  { field: "filing", required: false, en: "Filing document", names: ["备案文件", "备案文号", "文号", "备案文件号"] },
  { field: "note", required: false, en: "Note", names: ["备注", "说明"] },
];
