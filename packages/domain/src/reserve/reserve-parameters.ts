import type { ParameterDefault } from "../org/parameter.ts";

const open = { zh: "默认值(参照各地做法),待区委组织部确定", en: "Default after other districts' practice, for the department to set" };

export const reserveParameters = {
  secretaryAge: { key: "reserve.secretary.age", value: 40, basis: open },
  secretaryAgeCap: { key: "reserve.secretary.ageCap", value: 45, basis: open },
  memberAge: { key: "reserve.member.age", value: 35, basis: open },
  memberAgeCap: { key: "reserve.member.ageCap", value: 45, basis: open },
  partyYears: {
    key: "reserve.secretary.partyYears",
    value: 1,
    basis: {
      zh: "潘集区2021年换届口径:书记一般须有一年以上党龄;本区待确定",
      en: "Panji district 2021: a secretary normally has a year of Party membership; for the department to set",
    },
  },
  residenceMonths: {
    key: "reserve.residenceMonths",
    value: 12,
    basis: { zh: "《城市居民委员会组织法》《村民委员会组织法》:居住一年以上", en: "Organic laws of residents' and villagers' committees: a year of residence" },
  },
  publicityDays: {
    key: "reserve.publicityWorkingDays",
    value: 5,
    basis: { zh: "参照《党政领导干部选拔任用工作条例》(2019)任前公示不少于五个工作日", en: "By analogy with the 2019 regulation on leading cadres: at least five working days" },
  },
  reviewMonths: { key: "reserve.reviewMonths", value: 12, basis: { zh: "后备人选每年评估一次", en: "Reserves are reviewed once a year" } },
  talkers: { key: "reserve.inspection.minimumInspectors", value: 2, basis: { zh: "考察组由两名以上成员组成", en: "An inspection team has two or more members" } },
  /** Who answers in the joint review; each signs by name. */
  departments: {
    key: "reserve.jointReview.departments",
    value: ["纪检监察", "公安", "信访", "民政", "司法"],
    basis: {
      zh: "参照各地村(社区)“两委”人选县级联审:组织、民政牵头,纪检监察、公安、信访、司法等部门参加;名单待区委组织部确定",
      en: "After the county joint reviews of committee candidates elsewhere; the list is for the department to set",
    },
  },
  perCommunity: { key: "reserve.perCommunity", value: 2, basis: open },
  /** Election day of the coming round: the date at which ages are judged. */
  referenceDate: {
    key: "reserve.referenceDate",
    value: "2026-12-31",
    basis: {
      zh: "安徽省上一轮换届在2021年10–12月,任期五年;日期待省里确定",
      en: "Anhui's last round was October to December 2021, the term is five years; the day is for the province to set",
    },
  },
} as const satisfies Record<string, ParameterDefault>;
