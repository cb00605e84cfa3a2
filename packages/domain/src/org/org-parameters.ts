import type { ParameterDefault } from "./parameter.ts";

const open = { zh: "默认值,待区委组织部确定", en: "Default, for the department to set" };

export const orgParameters = {
  manyHouseholds: { key: "org.difficulty.manyHouseholds", value: 2000, basis: open },
  someHouseholds: { key: "org.difficulty.someHouseholds", value: 800, basis: open },
  oldAfterYears: {
    key: "org.difficulty.oldAfterYears",
    value: 20,
    basis: {
      zh: "国办发〔2020〕23号:2000年底前建成为老旧小区改造重点;年数为默认值",
      en: "State Council Office 2020 No. 23 takes estates built before the end of 2000; the number of years is a default",
    },
  },
  middleFrom: { key: "org.difficulty.middleFrom", value: 2, basis: open },
  highFrom: { key: "org.difficulty.highFrom", value: 4, basis: open },
} as const satisfies Record<string, ParameterDefault>;
