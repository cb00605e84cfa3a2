import { defineTexts } from "../../platform/i18n/texts.ts";

export const peopleTexts = defineTexts(
  {
    roster: "花名册", name: "姓名", sex: "性别", age: "年龄", birth: "出生年月", ethnicity: "民族", politics: "政治面貌", partyJoined: "入党时间", partyConfirmed: "转正时间", education: "最高学历", unit: "单位", township: "街镇",
    title: "现任职务", titleSince: "任现职时间", compounds: "驻点小区", postingSince: "驻点时间", reserve: "后备", idNo: "身份证号", phone: "电话", find: "姓名、拼音或首字母", all: "全部", posted: "驻点", postedYes: "有驻点", postedNo: "无驻点",
    anySex: "性别不限", anyPolitics: "政治面貌不限", anyEducation: "学历不限", ageFrom: "最小年龄", ageTo: "最大年龄", reset: "清除条件", none: "没有符合条件的人", noneDetail: "换一个条件，或清除条件再看。", anyReserve: "后备不限",
    lists: "名单", listAll: "全部人员", listPosted: "驻点人员", listUnder35: "35岁及以下", listSecretary: "书记、副书记后备", listMember: "其他两委后备", listParty: "中共党员", listWomen: "女性",
    facts: "基本情况", edit: "编辑", save: "保存", cancel: "取消", saved: "已保存", nativePlace: "籍贯", workStarted: "参加工作时间", activistSince: "确定为积极分子时间", residentSince: "本地居住起始", note: "备注", managing: "管理单位", idBirth: "证件出生日期",
    posts: "任职", postings: "驻点", evidence: "工作记录", trainings: "培训", grades: "年度考核", sanctions: "处分", results: "季度考核", timeline: "成长轨迹", empty: "无", from: "起", to: "止", role: "角色", dutyDays: "每周天数", mentor: "结对导师", count: "件数", verified: "已核实",
    reveal: "查看完整号码", revealTitle: "查看完整号码的理由", revealHint: "理由会写入审计日志", school: "毕业院校", major: "专业", graduated: "毕业时间", mode: "类别", level: "学历", hours: "学时", readiness: "成熟度", since: "自", past: "正在查看过去的情况，不能修改。", years: "{n} 岁",
    conflictBy: "他人", dateHint: "如 1995.03 或 1995.03.12", dayHint: "如 2018-07-01", grade: "等次", year: "年度", document: "文号",
  },
  {
    roster: "Roster", name: "Name", sex: "Sex", age: "Age", birth: "Born", ethnicity: "Ethnicity", politics: "Politics", partyJoined: "Joined Party", partyConfirmed: "Full member", education: "Education", unit: "Unit", township: "Street",
    title: "Post", titleSince: "In post since", compounds: "Compounds", postingSince: "Posted since", reserve: "Reserve", idNo: "ID number", phone: "Phone", find: "Name, pinyin or initials", all: "All", posted: "Posting", postedYes: "posted", postedNo: "not posted",
    anySex: "any sex", anyPolitics: "any politics", anyEducation: "any education", ageFrom: "Age from", ageTo: "Age to", reset: "Clear", none: "Nobody matches", noneDetail: "Change a condition, or clear them.", anyReserve: "any reserve",
    lists: "Lists", listAll: "Everyone", listPosted: "Posted members", listUnder35: "35 and under", listSecretary: "Reserve: secretary and deputy", listMember: "Reserve: other members", listParty: "Party members", listWomen: "Women",
    facts: "Facts", edit: "Edit", save: "Save", cancel: "Cancel", saved: "Saved", nativePlace: "Native place", workStarted: "Began work", activistSince: "Activist since", residentSince: "Resident since", note: "Note", managing: "Managing unit", idBirth: "Birth by ID",
    posts: "Posts", postings: "Postings", evidence: "Ledger", trainings: "Training", grades: "Annual grades", sanctions: "Sanctions", results: "Quarterly results", timeline: "Over time", empty: "none", from: "From", to: "To", role: "Role", dutyDays: "Days a week", mentor: "Mentor", count: "Entries", verified: "Verified",
    reveal: "Show in full", revealTitle: "Reason for showing the number in full", revealHint: "The reason goes into the audit log", school: "School", major: "Major", graduated: "Graduated", mode: "Mode", level: "Level", hours: "Hours", readiness: "Readiness", since: "since", past: "You look at the past; nothing can be changed.", years: "{n}",
    conflictBy: "somebody else", dateHint: "e.g. 1995.03 or 1995.03.12", dayHint: "e.g. 2018-07-01", grade: "Grade", year: "Year", document: "Document",
  },
);
