import type { ParameterDefault } from "../org/parameter.ts";

const open = { zh: "默认值,待区委组织部确定", en: "Default, for the department to set" };
const hotline = { zh: "安徽省12345“接热线、办实事”方案(2022年);皖办政秘〔2021〕109号", en: "Anhui 12345 plan of 2022; Anhui General Office Secretariat 2021 No. 109" };
const petition = { zh: "《信访工作条例》(2022-05-01起施行)第三十四条", en: "Regulation on petition work (in force 2022-05-01), article 34" };

/** Days of each clock; which days they are (working or calendar) is fixed per clock in `issue-clock.ts`. */
export const evidenceParameters = {
  hotlineAdviceDays: { key: "evidence.hotline.adviceWorkingDays", value: 3, basis: hotline },
  hotlineDays: { key: "evidence.hotline.workingDays", value: 10, basis: hotline },
  platformDays: { key: "evidence.platform.workingDays", value: 10, basis: open },
  petitionDays: { key: "evidence.petition.calendarDays", value: 60, basis: petition },
  visitDays: { key: "evidence.visit.calendarDays", value: 7, basis: open },
  since: { key: "evidence.since", value: "2024-01-01", basis: { zh: "“2024年以来”:对外口径", en: "“Since 2024”: the wording of the district's releases" } },
} as const satisfies Record<string, ParameterDefault>;
