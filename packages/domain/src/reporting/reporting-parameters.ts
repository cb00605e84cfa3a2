import type { ParameterDefault } from "../org/parameter.ts";

export const reportingParameters = {
  /** First day of the programme: from here on a posted member who became secretary is counted. */
  programmeStart: { key: "reporting.programmeStart", value: "2024-03-07", basis: { zh: "区委组织部实施方案(试行)印发日期", en: "The day the district's plan (trial) was issued" } },
} as const satisfies Record<string, ParameterDefault>;
