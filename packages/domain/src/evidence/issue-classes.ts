/** What an issue is about; seeded from the district's own bulletins. */
export const issueClasses = [
  "elevator",
  "parking",
  "charging",
  "lighting",
  "heatingWater",
  "leak",
  "noise",
  "vegetablePlots",
  "sanitation",
  "pets",
  "fireSafety",
  "propertyService",
  "ownersCommittee",
  "neighbours",
  "elderCare",
  "childcare",
  "employment",
  "convenience",
  "security",
  "policyAdvice",
  "other",
] as const;
export type IssueClass = (typeof issueClasses)[number];

/** Where it came from: 一楼见, 敲门, 12345, 大共治, 信访, 来访, other. */
export const issueChannels = ["lobby", "doorVisit", "hotline", "platform", "petition", "callIn", "other"] as const;
export type IssueChannel = (typeof issueChannels)[number];
