import type { ColumnSpec } from "../workbook/columns.ts";

export type RosterField =
  | "unit"
  | "township"
  | "name"
  | "sex"
  | "ethnicity"
  | "birth"
  | "nativePlace"
  | "politicalStatus"
  | "partyJoined"
  | "partyConfirmed"
  | "workStarted"
  | "level"
  | "fullTimeLevel"
  | "inServiceLevel"
  | "title"
  | "titleSince"
  | "idNo"
  | "phone"
  | "note";

export const rosterColumns: readonly ColumnSpec<RosterField>[] = [
  {
    field: "unit",
    required: true,
    en: "Unit",
    names: [
      "单位",
      "所在单位",
      "工作单位",
      "单位名称",
      "社区",
      "社区/网格",
      "社区网格",
      "所属社区",
      "所在社区",
      "社区名称",
      "社区村",
      "村社区",
      "村(社区)",
      "管理单位",
      "所在社区(村)",
    ],
  },
  { field: "township", required: false, en: "Street or town", names: ["街镇", "街道", "所属街道", "所属街镇", "所在街道", "镇街", "乡镇街道", "街道(镇)", "乡镇"] },
  { field: "name", required: true, en: "Name", names: ["姓名", "名字", "人员姓名", "干部姓名", "成员姓名", "两委成员", "两委成员姓名"] },
  { field: "sex", required: false, en: "Sex", names: ["性别"] },
  { field: "ethnicity", required: false, en: "Ethnicity", names: ["民族"] },
  { field: "birth", required: false, en: "Birth", names: ["出生日期", "出生年月", "出生时间", "生日", "出生年月日", "出生年月岁"] },
  { field: "nativePlace", required: false, en: "Native place", names: ["籍贯"] },
  { field: "politicalStatus", required: false, en: "Political status", names: ["政治面貌", "政治面目", "党派"] },
  { field: "partyJoined", required: false, en: "Joined the Party", names: ["入党时间", "入党日期", "入党年月", "加入中共时间", "加入中国共产党时间"] },
  { field: "partyConfirmed", required: false, en: "Full Party member since", names: ["转正时间", "转正日期", "党员转正时间", "转正年月"] },
  { field: "workStarted", required: false, en: "Began work", names: ["参加工作时间", "参加工作年月", "参加工作日期", "参工时间", "工作时间"] },
  { field: "level", required: false, en: "Education", names: ["学历", "文化程度", "最高学历", "学历学位", "教育程度"] },
  {
    field: "fullTimeLevel",
    required: false,
    en: "Full-time education",
    names: ["学历全日制", "全日制学历", "全日制教育", "全日制", "全日制教育学历", "第一学历", "学历学位全日制"],
  },
  { field: "inServiceLevel", required: false, en: "In-service education", names: ["学历在职", "在职学历", "在职教育", "在职", "在职教育学历", "学历学位在职"] },
  {
    field: "title",
    required: false,
    en: "Post",
    names: ["现任职务", "职务", "现职务", "岗位", "现任岗位", "职务名称", "两委职务", "担任职务", "单位及职务", "工作单位及职务", "现任职务(岗位)"],
  },
  { field: "titleSince", required: false, en: "In post since", names: ["任现职时间", "任职时间", "现任职务时间", "任现职年月", "任职年月", "任职日期", "任现职日期"] },
  { field: "idNo", required: false, en: "ID number", names: ["身份证号码", "身份证号", "身份证", "公民身份号码", "公民身份证号码", "证件号码", "居民身份证号码", "身份号码"] },
  { field: "phone", required: false, en: "Telephone", names: ["联系电话", "电话", "手机", "手机号码", "手机号", "联系方式", "电话号码", "移动电话"] },
  { field: "note", required: false, en: "Note", names: ["备注", "说明"] },
];
