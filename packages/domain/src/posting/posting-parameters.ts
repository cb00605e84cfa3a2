import type { ParameterDefault } from "../org/parameter.ts";

const open = { zh: "默认值,待区委组织部确定(2024年3月实施方案原文未取得)", en: "Default, for the department to set (the plan of March 2024 was not at hand)" };

export const postingParameters = {
  maxCompounds: { key: "posting.maxCompounds", value: 3, basis: open },
  maxDutyDays: { key: "posting.maxDutyDays", value: 7, basis: { zh: "一周七天", en: "A week has seven days" } },
  presentWindow: { key: "posting.presentWindowWorkingDays", value: 10, basis: open },
  quietYellow: {
    key: "posting.quietDays.yellow",
    value: 30,
    basis: { zh: "默认预警:30 天黄、60 天橙、90 天红,待区委组织部确定", en: "Default alert: 30 days yellow, 60 orange, 90 red, for the department to set" },
  },
  quietOrange: { key: "posting.quietDays.orange", value: 60, basis: open },
  quietRed: { key: "posting.quietDays.red", value: 90, basis: open },
} as const satisfies Record<string, ParameterDefault>;
