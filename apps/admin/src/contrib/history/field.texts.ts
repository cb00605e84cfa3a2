import { defineTexts } from "../../platform/i18n/texts.ts";

/** The tables whose changes the panel shows, as staff call what they hold. */
export const tableTexts = defineTexts(
  {
    person: "人员资料", person_unit: "所在单位", person_alias: "同一人", education: "学历学位", appointment: "任职", training: "培训", honour: "荣誉", sanction: "处分",
    annual_grade: "年度考核", unit: "单位", unit_name: "单位名称", unit_path: "隶属关系", compound: "小区", party_org: "党组织", posting: "驻点",
    evidence: "工作纪实", evidence_credit: "纪实记名", petition_count: "信访件数", evaluation_cycle: "考核周期", evaluation_result: "考核结果", entered_mark: "评分",
    reserve_entry: "后备人选", reserve_state: "后备状态", reserve_readiness: "成熟度", site_day: "到岗日", account: "账号", account_grant: "授权", setting: "设置", finding_suppression: "不再提示",
  },
  {
    person: "Person", person_unit: "Unit of a Person", person_alias: "Same Person", education: "Education", appointment: "Appointment", training: "Training", honour: "Honour", sanction: "Sanction",
    annual_grade: "Annual Grade", unit: "Unit", unit_name: "Name of a Unit", unit_path: "Parent of a Unit", compound: "Compound", party_org: "Party Organization", posting: "Posting",
    evidence: "Evidence", evidence_credit: "Credit for Evidence", petition_count: "Petitions", evaluation_cycle: "Evaluation Cycle", evaluation_result: "Evaluation Result", entered_mark: "Mark",
    reserve_entry: "Reserve", reserve_state: "Reserve State", reserve_readiness: "Readiness", site_day: "Day on Site", account: "Account", account_grant: "Grant", setting: "Setting", finding_suppression: "Muted Finding",
  },
);

export const fieldTexts = defineTexts(
  {
    name: "名称", "person.name": "姓名", sex: "性别", birth: "出生年月", ethnicity: "民族", native_place: "籍贯", political_status: "政治面貌", party_joined: "入党时间", party_confirmed: "转正时间",
    work_started: "参加工作时间", id_no: "身份证号", phone: "电话", note: "备注", kind: "类别", state: "状态", status: "状态", role: "角色", level: "层级", code: "代码",
    valid_from: "自", valid_to: "至", person_id: "人员", unit_id: "单位", compound_id: "小区", target_unit_id: "目标单位", mentor_id: "导师", parent_id: "上级", title: "职务或标题", reason: "原因",
    end_reason: "结束原因", basis: "依据", document_no: "文号", approved_on: "批准日期", grade: "等次", year: "年度", period: "周期", class: "类别", channel: "渠道", occurred_on: "发生日期",
    on_date: "日期", held_on: "日期", closed_on: "撤销日期", due_on: "期限", verified_on: "核实日期", verified_by: "核实人", verification: "核实", void_reason: "作废原因", quantity: "数量", share_bp: "份额（万分之一）",
    households: "户数", buildings: "楼栋数", built_year: "建成年份", property_firm: "物业公司", has_owners_committee: "业委会", duty_days: "值班日", school: "学校", degree: "学历", mode: "学习方式",
    major: "专业", graduated: "毕业时间", hours: "学时", cross_title: "交叉任职", branch_title: "支部职务", n: "件数", month: "月份", measure: "指标", result: "结果", readiness: "成熟度",
    activist_since: "确定为积极分子时间", resident_since: "居住起始", entered_by: "录入人", entered_on: "录入日期", display_name: "显示名", disabled: "停用", until: "至",
  },
  {
    name: "Name", "person.name": "Name", sex: "Sex", birth: "Birth", ethnicity: "Ethnicity", native_place: "Native Place", political_status: "Political Status", party_joined: "Joined the Party", party_confirmed: "Confirmed",
    work_started: "Started Work", id_no: "ID Number", phone: "Phone", note: "Note", kind: "Kind", state: "State", status: "Status", role: "Role", level: "Level", code: "Code",
    valid_from: "From", valid_to: "To", person_id: "Person", unit_id: "Unit", compound_id: "Compound", target_unit_id: "Target Unit", mentor_id: "Mentor", parent_id: "Parent", title: "Title", reason: "Reason",
    end_reason: "Reason for the End", basis: "Basis", document_no: "Document No.", approved_on: "Approved on", grade: "Grade", year: "Year", period: "Period", class: "Class", channel: "Channel", occurred_on: "Happened on",
    on_date: "Date", held_on: "Date", closed_on: "Closed on", due_on: "Due", verified_on: "Verified on", verified_by: "Verified by", verification: "Verification", void_reason: "Reason for Voiding", quantity: "Quantity", share_bp: "Share (basis points)",
    households: "Households", buildings: "Buildings", built_year: "Built", property_firm: "Property Firm", has_owners_committee: "Owners' Committee", duty_days: "Duty Days", school: "School", degree: "Degree", mode: "Mode of Study",
    major: "Major", graduated: "Graduated", hours: "Hours", cross_title: "Cross Post", branch_title: "Branch Post", n: "Count", month: "Month", measure: "Measure", result: "Result", readiness: "Readiness",
    activist_since: "Activist since", resident_since: "Resident since", entered_by: "Entered by", entered_on: "Entered on", display_name: "Display Name", disabled: "Disabled", until: "Until",
  },
);

export type TableName = keyof typeof tableTexts.zh;
export type FieldName = keyof typeof fieldTexts.zh;

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tableTexts.zh, name);
}

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldTexts.zh, name);
}
